package org.samverk.gateway.unread;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.spi.VertxServiceProvider;

/// Puts [EmptyRefusals] on every connection a server of this application accepts. Quarkus makes the HTTP server itself
/// and offers no way to give it an invalidRequestHandler; the transport is what Vert.x lets us choose.
public class SpeakingTransport implements VertxServiceProvider {
    @Override
    public void init(VertxBuilder builder) {
        if (builder.findTransport() == JDKTransport.INSTANCE) {
            builder.findTransport(new Accepting());
        }
    }

    private static final class Accepting extends JDKTransport {
        @Override
        public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
            var plain = super.serverChannelFactory(domainSocket);
            return () -> {
                var server = plain.newChannel();
                server.pipeline().addLast(new OnAccept());
                return server;
            };
        }
    }

    private static final class OnAccept extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            if (accepted instanceof Channel connection) {
                connection.pipeline().addLast(new EmptyRefusals());
            }
            context.fireChannelRead(accepted);
        }
    }
}
