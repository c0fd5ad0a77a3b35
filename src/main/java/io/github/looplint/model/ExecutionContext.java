package io.github.looplint.model;

/**
 * Where something runs, and why that is known: a message that cannot say why is not believed.
 *
 * @param kind the kind of thread
 * @param reason a clause without full stop: {@code Netty calls ChannelInboundHandler#channelRead on
 *     the channel's event loop}
 */
public record ExecutionContext(ContextKind kind, String reason) {}
