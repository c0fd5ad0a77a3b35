package samples.remotefiles;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.Session;
import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.StatObjectArgs;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.schmizz.sshj.SSHClient;
import org.apache.commons.net.ftp.FTPClient;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.PullCommand;

/** Files and programs on other machines. */
final class Transfers {
  private Transfers() {}

  /** FTP and SSH. */
  static final class UploadHandler extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) throws Exception {
      FTPClient ftp = new FTPClient();
      ftp.setConnectTimeout(1000);
      ftp.connect("files"); // expect: blocking-remote-call
      ctx.write(ftp.listNames()); // expect: blocking-remote-call
      Session session = new JSch().getSession("files");
      session.connect(1000); // expect: blocking-remote-call
      ChannelSftp sftp = (ChannelSftp) session.openChannel("sftp");
      sftp.put(name, name); // expect: blocking-remote-call
      SSHClient ssh = new SSHClient();
      ssh.connect("files"); // expect: blocking-remote-call
      ssh.newSFTPClient().get(name, name); // expect: blocking-remote-call
      ctx.flush();
    }
  }

  /** Git and an object store. */
  static final class ObjectHandler extends SimpleChannelInboundHandler<String> {
    private final MinioClient minio;
    private final Git git;

    ObjectHandler(MinioClient minio, Git git) {
      this.minio = minio;
      this.git = git;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) throws Exception {
      PullCommand pull = git.pull().setRemote(name);
      ctx.write(pull.call().isSuccessful()); // expect: blocking-remote-call
      ctx.write(git.status().call().isClean()); // expect: blocking-file-io
      StatObjectArgs stat = StatObjectArgs.builder().bucket("a").object(name).build();
      ctx.write(minio.statObject(stat).size()); // expect: blocking-datastore
      GetObjectArgs get = GetObjectArgs.builder().bucket("a").object(name).build();
      ctx.write(minio.getObject(get).readAllBytes()); // expect: blocking-datastore
      ctx.flush();
    }
  }

  /** The fix. */
  static final class PatientHandler extends SimpleChannelInboundHandler<String> {
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final Git git;

    PatientHandler(Git git) {
      this.git = git;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) {
      workers.execute(
          () -> {
            try {
              ctx.writeAndFlush(git.pull().setRemote(name).call().isSuccessful());
            } catch (Exception e) {
              ctx.fireExceptionCaught(e);
            }
          });
    }
  }
}
