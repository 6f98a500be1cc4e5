package org.animalshelter.pipelines.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.Map;

/**
 * One request.
 *
 * @param expected the only status of an answer that counts
 */
record Ask(HttpMethod method, String path, Map<String, String> headers, Buffer body, int expected) {}
