package samples.jdk;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.AbstractVerticle;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.StringReader;
import java.util.concurrent.ExecutorService;
import java.util.regex.Pattern;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import javax.tools.JavaCompiler;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Documents, schemas, scripts, compilers. */
final class Parsing {
  private Parsing() {}

  static final class OrderHandler extends ChannelInboundHandlerAdapter {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final DocumentBuilder builder;
    private final SchemaFactory schemas;
    private final Schema schema;
    private final ExecutorService workers;

    OrderHandler(
        DocumentBuilder builder, SchemaFactory schemas, Schema schema, ExecutorService workers) {
      this.builder = builder;
      this.schemas = schemas;
      this.schema = schema;
      this.workers = workers;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
      ctx.write(parsed((String) message)); // expect: cpu-parsing via parsed > DocumentBuilder#parse
      workers.submit(() -> ctx.writeAndFlush(parsed((String) message)));
      ctx.write(NUMBER.matcher((String) message).matches());
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) throws Exception {
      ctx.write(builder.parse(new File("orders.xml"))); // expect: blocking-file-io, cpu-parsing
      try (FileInputStream in = new FileInputStream("orders.xml")) { // expect: blocking-file-io
        ctx.write(builder.parse(new InputSource(in))); // expect: blocking-file-io, cpu-parsing
      }
      ctx.write(builder.parse(new ByteArrayInputStream((byte[]) event))); // expect: cpu-parsing
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) throws Exception {
      ctx.write(schemas.newSchema(new StreamSource(new StringReader("<schema/>")))); // expect: cpu-parsing
      schema.newValidator().validate(new StreamSource(new StringReader("<order/>"))); // expect: cpu-parsing
    }

    private Document parsed(String text) throws Exception {
      return builder.parse(new InputSource(new StringReader(text)));
    }
  }

  /** One event after the other, as it arrives. */
  static final class FeedHandler extends ChannelInboundHandlerAdapter {
    private final XMLStreamReader events;

    FeedHandler(XMLStreamReader events) {
      this.events = events;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
      ctx.write(events.next());
    }
  }

  static final class Scripts extends AbstractVerticle {
    private final ScriptEngine engine;
    private final JavaCompiler.CompilationTask task;

    Scripts(ScriptEngine engine, JavaCompiler.CompilationTask task) {
      this.engine = engine;
      this.task = task;
    }

    @Override
    public void start() {
      vertx.eventBus().<String>consumer("run", m -> m.reply(run(m.body()))); // expect: cpu-parsing via run > ScriptEngine#eval
      vertx.eventBus().<String>consumer("compile", m -> m.reply(task.call())); // expect: cpu-parsing
      vertx
          .eventBus()
          .<String>consumer(
              "off the loop",
              m ->
                  vertx
                      .executeBlocking(() -> run(m.body()), false)
                      .onComplete(m::reply, failure -> m.fail(1, failure.getMessage())));
    }

    private Object run(String script) {
      try {
        return engine.eval(script);
      } catch (ScriptException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
