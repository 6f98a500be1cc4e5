package org.animalshelter.pipelines.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class AnimatedGifTest {
    private static final Duration FRAME = Duration.ofMillis(100);

    @TempDir
    private Path folder;

    @Test
    void of_each_picture_what_has_changed_is_kept() throws IOException {
        var file = folder.resolve("moving.gif");
        try (var gif = new AnimatedGif(file, FRAME)) {
            gif.add(picture(0));
            gif.add(picture(4));
            gif.add(picture(4));
        }

        var reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(3);
            assertThat(reader.read(0).getWidth()).isEqualTo(20);
            assertThat(reader.read(0).getRGB(5, 3)).isEqualTo(Color.RED.getRGB());
            assertThat(reader.read(1).getWidth()).isEqualTo(4);
            assertThat(reader.read(1).getRGB(0, 0)).isEqualTo(Color.BLUE.getRGB());
            assertThat(reader.read(2).getWidth()).isEqualTo(1);
            assertThat(reader.read(2).getRGB(0, 0) >>> 24).as("opaque").isZero();
            assertThat(value(reader, 1, "imageLeftPosition")).isEqualTo("5");
            assertThat(value(reader, 1, "imageTopPosition")).isEqualTo("3");
            assertThat(value(reader, 1, "delayTime")).isEqualTo("10");
            assertThat(value(reader, 1, "disposalMethod")).isEqualTo("doNotDispose");
            assertThat(value(reader, 0, "applicationID")).isEqualTo("NETSCAPE");
        }
    }

    @Test
    void a_file_in_no_folder_cannot_be_written() {
        assertThatThrownBy(() -> new AnimatedGif(folder.resolve("none/moving.gif"), FRAME))
                .isInstanceOf(IOException.class);
    }

    /** All red, but for a blue square. */
    private static BufferedImage picture(int size) {
        var picture = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 20, 10);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(5, 3, size, size);
        graphics.dispose();
        return picture;
    }

    private static String value(ImageReader reader, int picture, String attribute) throws IOException {
        var metadata = reader.getImageMetadata(picture);
        return find(metadata.getAsTree(metadata.getNativeMetadataFormatName()), attribute);
    }

    private static String find(Node node, String attribute) {
        if (node instanceof Element element && !element.getAttribute(attribute).isEmpty()) {
            return element.getAttribute(attribute);
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            var found = find(child, attribute);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }
}
