package org.animalshelter.pipelines.stage;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * Writes pictures of one size as an animated GIF that begins anew when it ends. Of each, only what differs from the one before
 * is kept.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a</a>
 */
final class AnimatedGif implements AutoCloseable {
    private static final int MILLIS = 10;
    private static final int FOR_EVER = 0;

    private final ImageWriter writer =
            ImageIO.getImageWritersByFormatName("gif").next();
    private final ImageOutputStream out;
    private final int hundredths;
    private BufferedImage before;

    /** @param frame how long a picture is shown, in steps of 10 ms */
    AnimatedGif(Path file, Duration frame) throws IOException {
        Files.deleteIfExists(file);
        this.hundredths = (int) frame.toMillis() / MILLIS;
        this.out = new FileImageOutputStream(file.toFile());
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
    }

    void add(BufferedImage picture) throws IOException {
        var changed = changed(picture);
        var part = new BufferedImage(changed.width, changed.height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < changed.height; y++) {
            for (int x = 0; x < changed.width; x++) {
                int colour = picture.getRGB(changed.x + x, changed.y + y);
                // What is transparent stays as it was.
                part.setRGB(x, y, isChanged(picture, changed.x + x, changed.y + y) ? colour : 0);
            }
        }
        writer.writeToSequence(new IIOImage(part, null, metadata(part, changed)), null);
        before = picture;
    }

    private boolean isChanged(BufferedImage picture, int x, int y) {
        return before == null || picture.getRGB(x, y) != before.getRGB(x, y);
    }

    /** The smallest part that has all that changed in it, and at least a pixel. */
    private Rectangle changed(BufferedImage picture) {
        Rectangle changed = null;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (isChanged(picture, x, y)) {
                    if (changed == null) {
                        changed = new Rectangle(x, y, 1, 1);
                    }
                    changed.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return changed == null ? new Rectangle(0, 0, 1, 1) : changed;
    }

    private IIOMetadata metadata(BufferedImage part, Rectangle place) throws IIOInvalidTreeException {
        var metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(part), null);
        var format = metadata.getNativeMetadataFormatName();
        var root = new IIOMetadataNode(format);
        root.appendChild(node(
                "ImageDescriptor",
                "imageLeftPosition",
                place.x,
                "imageTopPosition",
                place.y,
                "imageWidth",
                place.width,
                "imageHeight",
                place.height,
                "interlaceFlag",
                "FALSE"));
        root.appendChild(node(
                "GraphicControlExtension",
                "disposalMethod",
                "doNotDispose",
                "userInputFlag",
                "FALSE",
                "transparentColorFlag",
                "TRUE",
                "delayTime",
                hundredths,
                "transparentColorIndex",
                0));
        if (before == null) {
            var loop = node("ApplicationExtension", "applicationID", "NETSCAPE", "authenticationCode", "2.0");
            loop.setUserObject(new byte[] {1, FOR_EVER, 0});
            var extensions = new IIOMetadataNode("ApplicationExtensions");
            extensions.appendChild(loop);
            root.appendChild(extensions);
        }
        metadata.mergeTree(format, root);
        return metadata;
    }

    /** @param attributes names and values in turn */
    private static IIOMetadataNode node(String name, Object... attributes) {
        var node = new IIOMetadataNode(name);
        for (int i = 0; i < attributes.length; i += 2) {
            node.setAttribute((String) attributes[i], String.valueOf(attributes[i + 1]));
        }
        return node;
    }

    @Override
    public void close() throws IOException {
        writer.endWriteSequence();
        writer.dispose();
        out.close();
    }
}
