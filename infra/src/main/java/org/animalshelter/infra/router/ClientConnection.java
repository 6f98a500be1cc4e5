package org.animalshelter.infra.router;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.animalshelter.infra.http.Problem;

/**
 * One connection of a client, between what reads the bytes and Vert.x: what the client sends keeps the rules and comes in time,
 * or nothing more is read of it.
 */
final class ClientConnection extends ChannelDuplexHandler {
    /** The first line has as much again. */
    static final int LONGEST_HEAD = 8_192;
    /** As much as the backend takes. */
    static final int LARGEST_BODY = 1_048_576;
    /** For the next request to be there with all its headers. */
    static final int HEAD_SECONDS = 30;
    /** For the whole of a body, once the headers are there. */
    static final int BODY_SECONDS = 10;
    /** For a client that does not read what it asked for to go on. */
    static final int STALLED_SECONDS = 10;

    private static final int LINGER_SECONDS = 2;
    private static final int MOST_AT_ONCE = 16;

    private ChannelHandlerContext context;
    private int unanswered;
    private boolean inBody;
    private boolean refused;
    private boolean lingers;
    private Future<?> deadline;

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        allow(HEAD_SECONDS, new Refused(408, "no request came within " + HEAD_SECONDS + " s"));
    }

    /** Whether it would take no answer away from anybody if it were closed now. */
    boolean waitsForClient() {
        return unanswered == 0 || inBody || !context.channel().isWritable();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (refused) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpRequest request) {
            begin(request);
        } else if (message instanceof HttpContent content) {
            read(content);
        }
    }

    private void begin(HttpRequest request) {
        unanswered++;
        if (unanswered > MOST_AT_ONCE) {
            // They wait for one another, and would fill the memory.
            drop();
            return;
        }
        inBody = true;
        allow(BODY_SECONDS, new Refused(408, "the whole request did not come within " + BODY_SECONDS + " s"));
        try {
            RequestRules.check(request);
        } catch (Refused reason) {
            refused = true;
            request.setDecoderResult(DecoderResult.failure(reason));
        }
        context.fireChannelRead(request);
    }

    private void read(HttpContent content) {
        if (content.decoderResult().isFailure()) {
            ReferenceCountUtil.release(content);
            refuse(Refused.of(content.decoderResult().cause()));
            return;
        }
        if (content instanceof LastHttpContent) {
            inBody = false;
            deadline.cancel(false);
            nextHead();
        }
        context.fireChannelRead(content);
    }

    /** Reads no more of it; answers the request whose body is not there yet. */
    private void refuse(Refused reason) {
        if (inBody && unanswered == 1 && !refused) {
            refused = true;
            var rest = new DefaultLastHttpContent();
            rest.setDecoderResult(DecoderResult.failure(reason));
            context.fireChannelRead(rest);
        }
        drop();
    }

    /** Closes a connection on which no request has come yet, and says why. */
    void turnAway(Refused reason) {
        context.writeAndFlush(response(reason));
        drop();
    }

    /** Closes it at once, without a word. */
    void dropNow() {
        lingers = false;
        drop();
    }

    private void drop() {
        refused = true;
        context.channel().close();
    }

    /** For where Vert.x has no request to answer. */
    private static HttpResponse response(Refused reason) {
        var body = Problem.body(reason.status(), reason.getMessage()).getBytes(StandardCharsets.UTF_8);
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(reason.status()), Unpooled.wrappedBuffer(body));
        Problem.HEADERS.forEach(response.headers()::set);
        Problem.LATER.forEach(response.headers()::set);
        response.headers().set("Connection", "close").set("Content-Length", body.length);
        return response;
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        boolean interim = false;
        if (message instanceof HttpResponse response) {
            interim = response.status().equals(HttpResponseStatus.CONTINUE);
            lingers = response.headers().containsValue("Connection", "close", true);
        }
        ctx.write(message, promise);
        if (message instanceof LastHttpContent && !interim) {
            unanswered--;
            nextHead();
            // After one that is refused, Vert.x closes.
            if (lingers && !refused) {
                drop();
            }
        }
    }

    private void nextHead() {
        if (unanswered == 0 && !inBody) {
            allow(HEAD_SECONDS, new Refused(408, "no request came within " + HEAD_SECONDS + " s"));
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (!inBody && unanswered > 0) {
            if (ctx.channel().isWritable()) {
                deadline.cancel(false);
            } else {
                allow(STALLED_SECONDS, new Refused(408, "the answer was not read"));
            }
        }
        ctx.fireChannelWritabilityChanged();
    }

    private void allow(int seconds, Refused otherwise) {
        if (deadline != null) {
            deadline.cancel(false);
        }
        deadline = context.executor().schedule(() -> refuse(otherwise), seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        ctx.flush();
        if (lingers && ctx.channel() instanceof DuplexChannel channel && channel.isActive()) {
            // Closed at once, a connection on which something is still coming is reset, and the answer may be lost.
            channel.shutdownOutput();
            ctx.executor().schedule(() -> ctx.close(promise), LINGER_SECONDS, TimeUnit.SECONDS);
        } else {
            ctx.close(promise);
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        deadline.cancel(false);
    }
}
