package observed;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.GenericFutureListener;
import io.netty.util.concurrent.Promise;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Adds handlers to the pipeline of a connected channel, and lets each of their events happen. */
final class NettyDriver implements Driver {
  private static final InetSocketAddress NOWHERE = new InetSocketAddress("127.0.0.1", 9);
  private static final Set<String> READING =
      Set.of("channelRead", "channelRead0", "decode", "decodeLast", "messageReceived");
  private static final Set<String> WRITING = Set.of("write", "encode");

  /** How a method of a handler comes to be called. */
  private static final Map<String, Consumer<Channel>> EVENTS = new LinkedHashMap<>();

  /** How those behind others are reached that pass nothing on. */
  private static final List<Consumer<ChannelHandlerContext>> SINGLE =
      List.of(
          ChannelHandlerContext::fireChannelActive,
          context -> context.fireChannelRead("a"),
          context -> context.fireUserEventTriggered("a"),
          context -> context.fireExceptionCaught(new IOException("a")),
          ChannelHandlerContext::fireChannelReadComplete,
          ChannelHandlerContext::fireChannelInactive,
          context -> context.write("a"),
          ChannelHandlerContext::flush,
          ChannelHandlerContext::read);

  static {
    EVENTS.put("handlerAdded", channel -> {});
    EVENTS.put("initChannel", channel -> {});
    EVENTS.put("handlerRemoved", NettyDriver::empty);
    EVENTS.put("channelRegistered", channel -> channel.pipeline().fireChannelRegistered());
    EVENTS.put("channelUnregistered", Channel::close);
    EVENTS.put("channelActive", channel -> channel.pipeline().fireChannelActive());
    EVENTS.put("channelInactive", Channel::close);
    EVENTS.put("channelReadComplete", channel -> channel.pipeline().fireChannelReadComplete());
    EVENTS.put("userEventTriggered", channel -> channel.pipeline().fireUserEventTriggered("a"));
    EVENTS.put("channelWritabilityChanged", NettyDriver::overfill);
    EVENTS.put(
        "exceptionCaught", channel -> channel.pipeline().fireExceptionCaught(new IOException("a")));
    EVENTS.put("bind", channel -> channel.bind(NOWHERE));
    EVENTS.put("connect", channel -> channel.connect(NOWHERE));
    EVENTS.put("disconnect", Channel::disconnect);
    EVENTS.put("close", Channel::close);
    EVENTS.put("deregister", Channel::deregister);
    EVENTS.put("read", Channel::read);
    EVENTS.put("flush", Channel::flush);
  }

  /** A loop that waits is freed by the watchdog long before. */
  private static final long PATIENCE = 2;

  private static final int TURNS = 20;

  private final Servers servers;
  private final Arguments arguments;

  NettyDriver(Servers servers, Arguments arguments) {
    this.servers = servers;
    this.arguments = arguments;
  }

  @Override
  public void drive(Class<?> type, Plan plan) throws Exception {
    if (GenericFutureListener.class.isAssignableFrom(type)
        && !Modifier.isAbstract(type.getModifiers())
        && !plan.isMade(type)) {
      listen(type);
    }
    if (!ChannelHandler.class.isAssignableFrom(type)
        || Modifier.isAbstract(type.getModifiers())
        || plan.isMade(type)) {
      return;
    }
    Set<String> methods = methods(type);
    if (ChannelInitializer.class.isAssignableFrom(type)) {
      // What it adds is to be seen too.
      methods.addAll(EVENTS.keySet());
      methods.addAll(Set.of("channelRead", "write"));
      happen(type, NettyDriver::one);
    }
    for (String method : methods) {
      if (READING.contains(method)) {
        happen(type, plan, (channel, message) -> channel.pipeline().fireChannelRead(message));
        happen(type, Channel::close);
      } else if (WRITING.contains(method)) {
        happen(type, plan, Channel::writeAndFlush);
      } else if (method.equals("userEventTriggered")) {
        happen(type, plan, (channel, event) -> channel.pipeline().fireUserEventTriggered(event));
      } else if (EVENTS.containsKey(method)) {
        happen(type, EVENTS.get(method));
      }
    }
  }

  /** The names of the methods that it, or another sample class that it extends, declares. */
  private static Set<String> methods(Class<?> type) {
    Set<String> names = new TreeSet<>();
    for (Class<?> at = type; at.getName().startsWith("samples."); at = at.getSuperclass()) {
      for (Method method : at.getDeclaredMethods()) {
        names.add(method.getName());
      }
    }
    return names;
  }

  /** Of each type that it may expect one. */
  private List<Supplier<Object>> messages(Class<?> type, Plan plan) {
    Set<Class<?>> types = new LinkedHashSet<>(List.of(String.class, Integer.class, byte[].class));
    List<Class<?>> casts = plan.casts(type);
    types.addAll(casts);
    for (Method method : type.getDeclaredMethods()) {
      if (method.getParameterCount() > 1
          && (READING.contains(method.getName()) || WRITING.contains(method.getName()))) {
        types.add(method.getParameterTypes()[1]);
      }
    }
    List<Supplier<Object>> messages = new ArrayList<>();
    messages.add(() -> Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(Arguments.bytes())));
    for (Class<?> one : types) {
      if (one != Object.class && !ByteBuf.class.isAssignableFrom(one)) {
        messages.add(() -> arguments.of(one));
      }
      if (one == List.class) {
        casts.forEach(
            element -> messages.add(() -> Collections.singletonList(arguments.of(element))));
      }
    }
    return messages;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // a listener takes any future
  private void listen(Class<?> type) throws InterruptedException {
    Object listener = arguments.make(type);
    if (listener != null) {
      Promise<Object> promise = servers.promise();
      promise.addListener((GenericFutureListener) listener).await(PATIENCE, TimeUnit.SECONDS);
    }
  }

  /** Lets each event begin at each handler. */
  private static void one(Channel channel) {
    for (Consumer<ChannelHandlerContext> event : SINGLE) {
      for (String name : channel.pipeline().names()) {
        ChannelHandlerContext context = channel.pipeline().context(name);
        if (context != null) {
          event.accept(context);
        }
      }
    }
  }

  private static void empty(Channel channel) {
    while (channel.pipeline().last() != null) {
      channel.pipeline().removeLast();
    }
  }

  /** An event with each message; no more of them when nothing ends its waiting. */
  private void happen(Class<?> type, Plan plan, BiConsumer<Channel, Object> event)
      throws InterruptedException {
    for (Supplier<Object> message : messages(type, plan)) {
      Object one = message.get();
      if (one != null && !happen(type, channel -> event.accept(channel, one))) {
        return;
      }
    }
  }

  /** One event, on a loop of its own, so that nothing waits behind what waits. */
  private boolean happen(Class<?> type, Consumer<Channel> event) throws InterruptedException {
    Object handler = arguments.make(type);
    return handler == null || happen((ChannelHandler) handler, event);
  }

  /** The same, for a handler that is there already. */
  void use(ChannelHandler handler) throws InterruptedException {
    happen(handler, NettyDriver::one);
  }

  /** Lets events happen to the handlers that somebody has added to a channel. */
  void use(Channel channel) throws InterruptedException {
    channel.eventLoop().submit(() -> {}).await(PATIENCE, TimeUnit.SECONDS);
    one(channel);
  }

  private boolean happen(ChannelHandler handler, Consumer<Channel> event)
      throws InterruptedException {
    EventLoopGroup loop = new NioEventLoopGroup(1);
    try {
      Channel channel = servers.connect(loop);
      channel.pipeline().addLast(handler);
      // It is there when the loop says so.
      loop.submit(() -> {}).await(PATIENCE, TimeUnit.SECONDS);
      event.accept(channel);
      if (!loop.submit(() -> {}).await(PATIENCE, TimeUnit.SECONDS)) {
        return false;
      }
      loop.schedule(() -> {}, 30, TimeUnit.MILLISECONDS).await(PATIENCE, TimeUnit.SECONDS);
      for (int turn = 0; Later.isOpen() && turn < TURNS; turn++) {
        TimeUnit.MILLISECONDS.sleep(10);
        loop.submit(() -> {}).await(PATIENCE, TimeUnit.SECONDS);
      }
      return true;
    } finally {
      loop.shutdownGracefully(0, 0, TimeUnit.SECONDS);
    }
  }

  private static void overfill(Channel channel) {
    channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(1, 2));
    channel.write(Unpooled.wrappedBuffer(Arguments.bytes()));
  }
}
