package org.animalshelter.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/** The problem detail, and the headers of every answer, for what is answered past every route. */
record UnroutedAnswer(Map<String, String> headers, byte[] body) {

    private static final Logger LOG = Logger.getLogger(UnroutedAnswer.class);

    static UnroutedAnswer of(int status) {
        String id = UUID.randomUUID().toString();
        Problem problem = Failures.problem(Problem.UNTYPED, status, Failures.detail(status), List.of(), id);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", Problem.MEDIA_TYPE);
        headers.put(RequestId.HEADER, id);
        headers.put("X-Release", ConfigProvider.getConfig().getValue("shelter.release", String.class));
        SafeAnswers.HEADERS.forEach(headers::put);
        try {
            return new UnroutedAnswer(headers, new ObjectMapper().writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void log() {
        LOG.infof("a malformed request was refused, request id %s", headers.get(RequestId.HEADER));
    }
}
