package org.animalshelter.system;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Answers what is no HTTP request, or has a body over the limit, and closes the connection: nobody knows where the next
 * request would begin. Failures that come without a body get one. One of these serves one connection.
 */
class MalformedRequests extends ChannelDuplexHandler {

    private static final long SECONDS_TO_READ_THE_ANSWER = 1;

    private final RequestLimits limits = new RequestLimits();

    private boolean head; // the request that was read last asks for no body
    private boolean awaited; // an answer to the request that was read last
    private boolean begun; // that answer
    private boolean refused;
    private boolean answered;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refused) {
            ReferenceCountUtil.release(message);
            return;
        }
        Optional<HttpResponseStatus> refusal = limits.refusal(message);
        if (refusal.isPresent()) {
            ReferenceCountUtil.release(message);
            refused = true;
            // A request behind one that is not answered yet has to wait, and gets no answer but the end.
            if (!awaited || (message instanceof HttpContent && !begun)) {
                answer(context, refusal.get());
            }
            return;
        }
        if (message instanceof HttpRequest request) {
            head = request.method().equals(HttpMethod.HEAD);
            awaited = true;
            begun = false;
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (answered) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new IllegalStateException("the request was refused"));
            return;
        }
        begun |= message instanceof HttpResponse;
        ChannelFuture written = context.write(head ? message : withBody(message), promise.unvoid());
        if (message instanceof LastHttpContent) {
            awaited = false;
            if (refused) {
                written.addListener(ChannelFutureListener.CLOSE);
            }
        }
    }

    private void answer(ChannelHandlerContext context, HttpResponseStatus status) {
        answered = true;
        UnroutedAnswer answer = UnroutedAnswer.of(status.code());
        answer.log();
        FullHttpResponse response = response(status, answer);
        response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        ChannelFuture written = context.writeAndFlush(response);
        // Closed at once, with bytes of the client unread, the connection is reset and the answer is lost.
        context.channel().config().setAutoRead(true);
        written.addListener(done -> ((DuplexChannel) context.channel()).shutdownOutput());
        context.executor().schedule(() -> context.close(), SECONDS_TO_READ_THE_ANSWER, TimeUnit.SECONDS);
    }

    /** Some handlers of Quarkus only set the status, and a reason that repeats what was sent. */
    private static Object withBody(Object message) {
        if (!(message instanceof FullHttpResponse bare)
                || bare.status().code() < 400
                || bare.content().isReadable()) {
            return message;
        }
        HttpResponseStatus status = HttpResponseStatus.valueOf(bare.status().code());
        FullHttpResponse response = response(status, UnroutedAnswer.of(status.code()));
        bare.headers().remove(HttpHeaderNames.CONTENT_LENGTH).forEach(header -> {
            if (!response.headers().contains(header.getKey())) {
                response.headers().add(header.getKey(), header.getValue());
            }
        });
        bare.release();
        return response;
    }

    private static FullHttpResponse response(HttpResponseStatus status, UnroutedAnswer answer) {
        ByteBuf body = Unpooled.copiedBuffer(answer.body());
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, body);
        answer.headers().forEach((name, value) -> response.headers().set(name, value));
        response.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        return response;
    }
}
