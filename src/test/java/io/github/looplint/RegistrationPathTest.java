package io.github.looplint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.analysis.Analysis;
import io.github.looplint.analysis.Finding;
import io.github.looplint.reader.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way to a finding begins where its object is registered: the fix may have to stand there. */
final class RegistrationPathTest {
  private static final String SERVER =
      """
      import io.netty.channel.*;

      abstract class Server extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel channel) {
          channel.pipeline().addLast("core", createHandler());
        }

        protected abstract ChannelHandler createHandler();
      }

      class MailServer extends Server {
        @Override
        protected ChannelHandler createHandler() {
          return new MailHandler();
        }
      }

      class MailHandler extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
          Thread.sleep(20);
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void ofAHandlerThatAFactoryMakes() throws IOException {
    assertThat(steps(SERVER))
        .containsExactly(
            "REGISTRATION 6 ChannelPipeline#addLast",
            "ENTRY 21 MailHandler#channelRead",
            "API 22 java.lang.Thread#sleep(long)");
  }

  @Test
  void ofAHandlerThatNobodyInSightRegisters() throws IOException {
    assertThat(steps(SERVER.replace("new MailHandler()", "null")))
        .containsExactly("ENTRY 21 MailHandler#channelRead", "API 22 java.lang.Thread#sleep(long)");
  }

  private List<String> steps(String server) throws IOException {
    Files.writeString(folder.resolve("Server.java"), server);
    SourceReader.Request request =
        new SourceReader.Request(List.of(folder), folder, 1, SourceReader.Progress.NONE);
    List<Finding> findings =
        Analysis.of(SourceReader.read(request), Looplint.catalogue()).findings();
    assertThat(findings).hasSize(1);
    return findings.get(0).path().stream()
        .map(step -> step.kind() + " " + step.location().line() + " " + step.text())
        .toList();
  }
}
