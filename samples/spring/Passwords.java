package samples.spring;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.vertx.core.AbstractVerticle;
import io.vertx.ext.web.Router;
import org.springframework.security.crypto.bcrypt.BCrypt;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Password hashes take 70 ms and more, whatever hides them. */
final class Passwords {
  private Passwords() {}

  /** By the interface, by a class and by the function itself. */
  static final class LoginHandler extends SimpleChannelInboundHandler<String> {
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(12);

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String password) {
      boolean known = encoder.matches(password, "{bcrypt}…"); // expect: cpu-password-hash
      ctx.write(known && !encoder.upgradeEncoding("{bcrypt}…"));
      ctx.write(bcrypt.encode(password)); // expect: cpu-password-hash
      String salt = BCrypt.gensalt();
      ctx.writeAndFlush(BCrypt.hashpw(password, salt)); // expect: cpu-password-hash
    }
  }

  /** Of tests and old passwords: no hash, or one round. */
  @SuppressWarnings("deprecation")
  static final class PlainHandler extends SimpleChannelInboundHandler<String> {
    private final NoOpPasswordEncoder plain =
        (NoOpPasswordEncoder) NoOpPasswordEncoder.getInstance();

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String password) {
      ctx.writeAndFlush(plain.matches(password, "secret"));
    }
  }

  /** The fix. */
  static final class LoginVerticle extends AbstractVerticle {
    private final PasswordEncoder encoder = new BCryptPasswordEncoder();

    @Override
    public void start() {
      Router router = Router.router(vertx);
      router
          .post("/login")
          .handler(
              context -> {
                String password = context.request().getParam("password");
                vertx
                    .executeBlocking(() -> encoder.matches(password, "…"), false)
                    .onSuccess(known -> context.end(known.toString()))
                    .onFailure(context::fail);
              });
    }
  }
}
