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
import java.util.Random;
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

  /** A picture in grey turned a number of quarters clockwise. */
  public static BufferedImage turned(BufferedImage picture, int quarters) {
    BufferedImage turned = picture;
    for (int i = 0; i < quarters; i++) {
      int height = turned.getHeight();
      int width = turned.getWidth();
      BufferedImage next = new BufferedImage(height, width, BufferedImage.TYPE_BYTE_GRAY);
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          next.getRaster().setSample(height - 1 - y, x, 0, turned.getRaster().getSample(x, y, 0));
        }
      }
      turned = next;
    }
    return turned;
  }

  /** Empty paper with a little grain, in grey. */
  public static BufferedImage paper(int width, int height) {
    BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Random random = new Random(1831);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        paper.getRaster().setSample(x, y, 0, 225 + random.nextInt(9));
      }
    }
    return paper;
  }

  /** Light and shade without writing, in grey: hills, a tower, water. */
  public static BufferedImage photograph(int width, int height) {
    BufferedImage photograph = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Random random = new Random(1831);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double hills = 0.45 + 0.1 * Math.sin(x / 170.0) + 0.05 * Math.sin(x / 41.0);
        double light = y < hills * height ? 200 - 60.0 * y / height : 110 + 40 * Math.sin(y / 9.0);
        boolean tower = Math.abs(x - width / 3) < 40 + y / 12 && y > height / 5;
        int value = (int) (tower ? 70 + y / 20 : light) + random.nextInt(12);
        photograph.getRaster().setSample(x, y, 0, Math.clamp(value, 0, 255));
      }
    }
    return photograph;
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
