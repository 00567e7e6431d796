package org.phohien.ingest.testing;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Pictures drawn for a test, and files of any kind made of them. */
public final class Pictures {

  private Pictures() {}

  /** A page of print at 300 dpi: one row of text each, black on paper white. */
  public static BufferedImage page(int width, int height, int type, String... rows) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.BLACK);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(face().deriveFont(46f));
    for (int i = 0; i < rows.length; i++) {
      graphics.drawString(rows[i], 120, 200 + 80 * i);
    }
    graphics.dispose();
    return image;
  }

  /** Liberation Sans out of PDFBox: the same on every machine, with all Vietnamese letters. */
  private static Font face() {
    try (var in =
        PDFont.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      return Font.createFont(Font.TRUETYPE_FONT, java.util.Objects.requireNonNull(in));
    } catch (IOException | java.awt.FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a JPEG, PNG or BMP of the JDK's at 300 dpi where the format knows. */
  public static Path write(Path file, String format, BufferedImage image) {
    return write(file, format, Optional.empty(), List.of(image));
  }

  /** Writes a TIFF of one or more images in one of the JDK's compressions. */
  public static Path tiff(Path file, String compression, BufferedImage... images) {
    return write(file, "TIFF", Optional.of(compression), List.of(images));
  }

  private static Path write(
      Path file, String format, Optional<String> compression, List<BufferedImage> images) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      compression.ifPresent(c -> {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType(c);
      });
      if (images.size() == 1) {
        writer.write(
            null,
            new IIOImage(images.getFirst(), null, at300Dpi(writer, images.getFirst(), param)),
            param);
      } else {
        writer.prepareWriteSequence(null);
        for (Iterator<BufferedImage> each = images.iterator(); each.hasNext(); ) {
          writer.writeToSequence(new IIOImage(each.next(), null, null), param);
        }
        writer.endWriteSequence();
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
  }

  private static IIOMetadata at300Dpi(
      ImageWriter writer, BufferedImage image, ImageWriteParam param) throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
    IIOMetadataNode root = new IIOMetadataNode("javax_imageio_1.0");
    IIOMetadataNode dimension = new IIOMetadataNode("Dimension");
    for (String name : List.of("HorizontalPixelSize", "VerticalPixelSize")) {
      IIOMetadataNode pixel = new IIOMetadataNode(name);
      pixel.setAttribute("value", Double.toString(25.4 / 300));
      dimension.appendChild(pixel);
    }
    root.appendChild(dimension);
    metadata.mergeTree("javax_imageio_1.0", root);
    return metadata;
  }
}
