package org.animalshelter.system;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;

/**
 * Puts {@link MalformedRequests} into each connection. Vert.x and Quarkus answer such requests before any route, without a
 * body, and have no other place to change that.
 */
public class HttpTransport implements VertxServiceProvider {

    @Override
    public void init(VertxBuilder vertx) {
        vertx.findTransport(new JDKTransport() {
            @Override
            public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap server) {
                super.configure(options, domainSocket, server);
                server.handler(new Accepted());
            }
        });
    }

    @Sharable
    private static final class Accepted extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object connection) {
            ((Channel) connection).pipeline().addLast(new FirstBytes());
            context.fireChannelRead(connection);
        }
    }

    /** Only with the first bytes are the handlers of Vert.x in place, the one of requests by the name of "handler". */
    private static final class FirstBytes extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            context.pipeline().addBefore("handler", null, new MalformedRequests());
            context.pipeline().remove(this);
            context.fireChannelRead(bytes);
        }
    }
}
