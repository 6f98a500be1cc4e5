package org.animalshelter.system;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a body over 64 KiB, whether it says its length or comes in chunks. The longest real one has 2 KiB. */
@Provider
class BodyLimit implements ReaderInterceptor {

    private static final long LIMIT = 64 * 1024;

    @ServerRequestFilter(preMatching = true)
    public void refuse(ContainerRequestContext context, HttpServerRequest request) {
        String length = context.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > LIMIT) {
            // What is still on its way is not read: the connection cannot be used again.
            request.response().putHeader("Connection", "close");
            throw Refusal.tooLarge(LIMIT);
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Limited(context.getInputStream()));
        return context.proceed();
    }

    private static final class Limited extends FilterInputStream {

        private long read;

        Limited(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int more) {
            read += more;
            if (read > LIMIT) {
                throw Refusal.tooLarge(LIMIT);
            }
        }
    }
}
