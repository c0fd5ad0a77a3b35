package samples.tokens;

import com.auth0.jwk.JwkException;
import com.auth0.jwk.JwkProvider;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.concurrent.ExecutorService;
import org.apache.commons.codec.digest.DigestUtils;

/** Tokens: the keys are far away, the digest of a text is near. */
final class Keys extends SimpleChannelInboundHandler<String> {
  private final JwkProvider provider;
  private final RSASSASigner signer;
  private final MACSigner secret;
  private final URL issuer;
  private final ExecutorService workers;

  Keys(
      JwkProvider provider,
      RSASSASigner signer,
      MACSigner secret,
      URL issuer,
      ExecutorService workers) {
    this.provider = provider;
    this.signer = signer;
    this.secret = secret;
    this.issuer = issuer;
    this.workers = workers;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, String token)
      throws JOSEException, IOException, JwkException, ParseException {
    ctx.write(JWKSet.load(issuer)); // expect: blocking-http-client
    ctx.write(provider.get(token)); // expect: blocking-http-client
    ctx.write(signer.sign(new JWSHeader(JWSAlgorithm.RS256), token.getBytes())); // expect: cpu-signature
    ctx.write(secret.sign(new JWSHeader(JWSAlgorithm.HS256), token.getBytes()));
    ctx.write(JWKSet.parse(token));
    ctx.write(DigestUtils.sha256Hex(token));
    ctx.write(DigestUtils.sha256Hex(new ByteArrayInputStream(token.getBytes())));
    try (InputStream keys = Files.newInputStream(Path.of("keys"))) { // expect: blocking-file-io
      ctx.write(DigestUtils.sha256Hex(keys)); // expect: blocking-file-io
    }
    workers.execute(() -> load(ctx));
  }

  private void load(ChannelHandlerContext ctx) {
    try {
      ctx.writeAndFlush(JWKSet.load(issuer));
    } catch (IOException | ParseException e) {
      ctx.fireExceptionCaught(e);
    }
  }
}
