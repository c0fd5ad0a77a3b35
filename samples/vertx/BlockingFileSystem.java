package samples.vertx;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file system has each method twice: the one that ends in Blocking waits. */
final class BlockingFileSystem extends AbstractVerticle {
  private static final Logger LOG = LoggerFactory.getLogger(BlockingFileSystem.class);

  @Override
  public void start() {
    FileSystem files = vertx.fileSystem();
    Buffer page = files.readFileBlocking("index.html"); // expect: blocking-file-io via FileSystem#readFileBlocking
    files.writeFileBlocking("copy.html", page); // expect: blocking-file-io
    if (files.existsBlocking("upload")) { // expect: blocking-file-io
      files.deleteRecursiveBlocking("upload", true); // expect: blocking-file-io
    }
    for (String name : files.readDirBlocking("pages")) { // expect: blocking-file-io
      LOG.info("{}", name);
    }
    files
        .readFile("index.html")
        .compose(text -> files.writeFile("copy.html", text))
        .onFailure(failure -> LOG.warn("not copied", failure));
    vertx
        .executeBlocking(() -> files.readFileBlocking("index.html"))
        .onFailure(failure -> LOG.warn("not read", failure));
    vertx.setPeriodic(1_000, id -> files.mkdirsBlocking("backup")); // expect: blocking-file-io
  }
}
