package org.animalshelter.registry;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Reads a body that is not longer than it should be: how much a third party sends must not decide what we hold. */
final class BoundedBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> body = BodySubscribers.ofByteArray();
    private long left;
    private Subscription subscription;

    BoundedBody(long limit) {
        left = limit;
    }

    @Override
    public void onSubscribe(Subscription granted) {
        subscription = granted;
        body.onSubscribe(granted);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        left -= part.stream().mapToLong(ByteBuffer::remaining).sum();
        if (left < 0) {
            subscription.cancel();
            body.onError(new IOException("the answer is too long"));
        } else {
            body.onNext(part);
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.onError(failure);
    }

    @Override
    public void onComplete() {
        body.onComplete();
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body.getBody();
    }
}
