package org.animalshelter.infra.router;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What nginx does for the containers is written down in its own words: it says the same as this router. */
class NginxTest {
    @Test
    void a_page_has_the_same_content_security_policy() throws IOException {
        assertThat(read("page-headers.conf"))
                .contains("add_header Content-Security-Policy \"" + Page.POLICY + "\" always;");
    }

    @Test
    void a_file_has_the_same_media_type() throws IOException {
        var types = Pattern.compile("\\btypes \\{(.*?)}", Pattern.DOTALL).matcher(read("nginx.conf"));
        assertThat(types.find()).isTrue();
        Map<String, String> byExtension = new HashMap<>();
        for (var type : types.group(1).strip().split("\\s*;\\s*")) {
            var words = type.split("\\s+");
            for (int i = 1; i < words.length; i++) {
                byExtension.put(words[i], words[0]);
            }
        }
        assertThat(byExtension).hasSameSizeAs(MediaTypes.BY_EXTENSION);
        byExtension.forEach((extension, type) ->
                assertThat(MediaTypes.of("file." + extension)).as(extension).startsWith(type));
    }

    private static String read(String name) throws IOException {
        return Files.readString(Nginx.CONFIGURATION.resolve(name));
    }
}
