package org.animalshelter.infra.router;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long a connection may take, by a clock of its own. */
class ClientConnectionTest {
    private final EmbeddedChannel channel = new EmbeddedChannel(new HttpServerCodec(), new ClientConnection());

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    @Test
    void a_connection_on_which_nothing_comes_is_closed() {
        pass(29);
        assertThat(channel.isOpen()).isTrue();
        pass(1);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void headers_that_come_slowly_are_not_waited_for() {
        send("GET / HTTP/1.1\r\nHost: localhost\r\nX: ");
        for (int second = 0; second < 30; second++) {
            send("x");
            pass(1);
        }
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void a_body_that_comes_slowly_is_not_waited_for() {
        send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n");
        for (int second = 0; second < 10; second++) {
            assertThat(channel.isOpen()).isTrue();
            send("x");
            pass(1);
        }
        assertThat(refusal()).isEqualTo(408);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void an_answer_may_take_as_long_as_it_takes_and_then_the_next_request_has_its_time() {
        get();
        pass(300);
        answer();
        pass(29);
        get();
        pass(300);
        answer();
        assertThat(channel.isOpen()).isTrue();
        pass(30);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void an_answer_that_is_not_read_is_not_waited_for() {
        get();
        writable(false);
        pass(9);
        writable(true);
        pass(300);
        assertThat(channel.isOpen()).isTrue();
        writable(false);
        pass(10);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void requests_that_wait_for_one_another_do_not_fill_the_memory() {
        for (int request = 0; request < 16; request++) {
            get();
        }
        assertThat(channel.isOpen()).isTrue();
        get();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void after_a_request_that_is_refused_nothing_more_is_read() {
        send(
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(refusal()).isEqualTo(501);
        assertThat(channel.<HttpObject>readInbound()).isNull();
    }

    private void get() {
        send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    private void send(String bytes) {
        channel.writeInbound(Unpooled.copiedBuffer(bytes, StandardCharsets.US_ASCII));
    }

    private void answer() {
        channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.NO_CONTENT));
    }

    private void pass(int seconds) {
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        channel.runPendingTasks();
    }

    private void writable(boolean writable) {
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, writable);
        channel.runPendingTasks();
    }

    /** The status of the refusal that ends what came in. */
    private int refusal() {
        HttpObject last = null;
        for (HttpObject next = channel.readInbound(); next != null; next = channel.readInbound()) {
            last = next;
        }
        return ((Refused) last.decoderResult().cause()).status();
    }
}
