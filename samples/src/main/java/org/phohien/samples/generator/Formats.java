package org.phohien.samples.generator;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.ImageOutputStream;

/** Writes page images in the formats scans come in, all marked 300 dpi. */
final class Formats {

  private static final int DPI = 300;

  private Formats() {}

  static void jpeg(BufferedImage image, double quality, Path file) throws IOException {
    ImageWriter writer = writer("jpeg");
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality((float) quality);
    IIOMetadata metadata = writer.getDefaultImageMetadata(type(image), param);
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree("javax_imageio_jpeg_image_1.0");
    IIOMetadataNode jfif = (IIOMetadataNode) root.getElementsByTagName("app0JFIF").item(0);
    jfif.setAttribute("resUnits", "1");
    jfif.setAttribute("Xdensity", Integer.toString(DPI));
    jfif.setAttribute("Ydensity", Integer.toString(DPI));
    metadata.setFromTree("javax_imageio_jpeg_image_1.0", root);
    write(writer, new IIOImage(image, List.of(), metadata), param, file);
  }

  static void png(BufferedImage image, Path file) throws IOException {
    ImageWriter writer = writer("png");
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(0);
    IIOMetadata metadata = writer.getDefaultImageMetadata(type(image), param);
    write(writer, new IIOImage(image, List.of(), pngDensity(metadata)), param, file);
  }

  /** ISO 15948, 11.3.4.3: pHYs counts pixels a metre. */
  private static IIOMetadata pngDensity(IIOMetadata metadata) throws IIOInvalidTreeException {
    String perMetre = Long.toString(Math.round(DPI / 0.0254));
    IIOMetadataNode size = new IIOMetadataNode("pHYs");
    size.setAttribute("pixelsPerUnitXAxis", perMetre);
    size.setAttribute("pixelsPerUnitYAxis", perMetre);
    size.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
    root.appendChild(size);
    metadata.mergeTree("javax_imageio_png_1.0", root);
    return metadata;
  }

  /** One-bit TIFF, CCITT Group 4; several images become several pages of the one file. */
  static void tiffG4(List<BufferedImage> images, Path file) throws IOException {
    tiff(images, "CCITT T.6", images.getFirst().getHeight(), file);
  }

  static void tiffLzw(BufferedImage image, Path file) throws IOException {
    tiff(List.of(image), "LZW", 64, file);
  }

  private static void tiff(
      List<BufferedImage> images, String compression, int rowsPerStrip, Path file)
      throws IOException {
    ImageWriter writer = writer("tiff");
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionType(compression);
    Files.deleteIfExists(file);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (BufferedImage image : images) {
        IIOMetadata metadata = writer.getDefaultImageMetadata(type(image), param);
        writer.writeToSequence(
            new IIOImage(image, List.of(), tiffTags(metadata, rowsPerStrip)), param);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }

  /** Besides the density: strips as scanners write them, or Group 4 would begin anew every row. */
  private static IIOMetadata tiffTags(IIOMetadata metadata, int rowsPerStrip)
      throws IIOInvalidTreeException {
    TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
    BaselineTIFFTagSet tags = BaselineTIFFTagSet.getInstance();
    TIFFTag across = tags.getTag(BaselineTIFFTagSet.TAG_X_RESOLUTION);
    TIFFTag down = tags.getTag(BaselineTIFFTagSet.TAG_Y_RESOLUTION);
    TIFFTag unit = tags.getTag(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT);
    TIFFTag strip = tags.getTag(BaselineTIFFTagSet.TAG_ROWS_PER_STRIP);
    long[][] density = {{DPI, 1}};
    directory.addTIFFField(new TIFFField(across, TIFFTag.TIFF_RATIONAL, 1, density));
    directory.addTIFFField(new TIFFField(down, TIFFTag.TIFF_RATIONAL, 1, density));
    directory.addTIFFField(new TIFFField(unit, BaselineTIFFTagSet.RESOLUTION_UNIT_INCH));
    directory.addTIFFField(new TIFFField(strip, rowsPerStrip));
    return directory.getAsMetadata();
  }

  /** The JDK writes no JPEG 2000, so OpenJPEG's own tool does; lossy at the given ratio. */
  static void jpeg2000(BufferedImage image, int ratio, Path file) throws IOException {
    Path raw = Files.createTempFile("page", ".png");
    try {
      ImageIO.write(image, "png", raw.toFile());
      Files.deleteIfExists(file);
      Process tool =
          new ProcessBuilder(
                  "opj_compress",
                  "-i",
                  raw.toString(),
                  "-o",
                  file.toString(),
                  "-I",
                  "-n",
                  "6",
                  "-r",
                  Integer.toString(ratio))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (tool.waitFor() != 0 || !Files.exists(file)) {
        throw new IOException("opj_compress could not write " + file);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while writing " + file, stop);
    } finally {
      Files.deleteIfExists(raw);
    }
  }

  /** A one-bit image: what is darker than {@code threshold} times the paper's tone is black. */
  static BufferedImage oneBit(BufferedImage grey, double paper, double threshold) {
    int width = grey.getWidth();
    BufferedImage out = new BufferedImage(width, grey.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    WritableRaster bits = out.getRaster();
    int[] row = new int[width];
    for (int y = 0; y < grey.getHeight(); y++) {
      grey.getRaster().getSamples(0, y, width, 1, 0, row);
      for (int x = 0; x < width; x++) {
        row[x] = row[x] < threshold * paper ? 0 : 1;
      }
      bits.setSamples(0, y, width, 1, 0, row);
    }
    return out;
  }

  /** Fewer levels a channel: lossless formats stay small, and some scanners do just this. */
  static BufferedImage posterised(BufferedImage image, int step) {
    WritableRaster raster = image.getRaster();
    int[] row = raster.getPixels(0, 0, image.getWidth(), 1, (int[]) null);
    for (int y = 0; y < image.getHeight(); y++) {
      raster.getPixels(0, y, image.getWidth(), 1, row);
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.min(255, (row[i] + step / 2) / step * step);
      }
      raster.setPixels(0, y, image.getWidth(), 1, row);
    }
    return image;
  }

  private static ImageTypeSpecifier type(BufferedImage image) {
    return ImageTypeSpecifier.createFromRenderedImage(image);
  }

  private static ImageWriter writer(String format) {
    return ImageIO.getImageWritersByFormatName(format).next();
  }

  private static void write(ImageWriter writer, IIOImage image, ImageWriteParam param, Path file)
      throws IOException {
    Files.deleteIfExists(file);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, image, param);
    } finally {
      writer.dispose();
    }
  }
}
