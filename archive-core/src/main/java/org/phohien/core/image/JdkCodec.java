package org.phohien.core.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.phohien.core.problem.ArchiveException.Corrupt;

/** JPEG through the JDK's own reader and writer, for platforms without libjpeg-turbo. */
final class JdkCodec implements Codec {

  private final String why;

  JdkCodec(String why) {
    this.why = why;
  }

  @Override
  public byte[] encode(Raster picture, int quality, int restartPixels) {
    return encodeAs(picture, quality, ImageWriteParam.MODE_DISABLED);
  }

  @Override
  public byte[] encodeLight(Raster picture, int quality) {
    return encodeAs(picture, quality, ImageWriteParam.MODE_DEFAULT);
  }

  private static byte[] encodeAs(Raster picture, int quality, int progressive) {
    ImageWriter writer = JdkPlugins.writer("jpeg");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality / 100f);
      param.setProgressiveMode(progressive);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(toImage(picture), null, null), param);
    } catch (IOException e) {
      throw new IllegalArgumentException("can't encode " + picture.size(), e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  @Override
  public void decode(byte[] jpeg, Raster into) {
    ImageReader reader = JdkPlugins.reader("jpeg");
    boolean[] warned = new boolean[1];
    reader.addIIOReadWarningListener((_, _) -> warned[0] = true);
    try (MemoryCacheImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
      reader.setInput(stream, true, true);
      BufferedImage image = reader.read(0);
      if (warned[0]
          || image.getWidth() != into.size().width()
          || image.getHeight() != into.size().height()) {
        throw new Corrupt("JPEG tile", "is damaged or not " + into.size(), null);
      }
      copy(image, into);
    } catch (IOException | RuntimeException e) {
      throw e instanceof Corrupt corrupt
          ? corrupt
          : new Corrupt("JPEG tile", String.valueOf(e.getMessage()), e);
    } finally {
      reader.dispose();
    }
  }

  @Override
  public String describe() {
    return "JDK ImageIO (" + why + ")";
  }

  @Override
  public void close() {}

  private static BufferedImage toImage(Raster picture) {
    boolean grey = picture.bands() != Bands.RGB;
    int width = picture.size().width();
    BufferedImage image =
        new BufferedImage(
            width,
            picture.size().height(),
            grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
    byte[] to = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    int length = picture.rowLength();
    for (int y = 0; y < picture.size().height(); y++) {
      System.arraycopy(picture.samples(), picture.row(y), to, y * length, length);
    }
    if (!grey) {
      swapRedAndBlue(to, 0, to.length);
    }
    return image;
  }

  private static void copy(BufferedImage image, Raster into) {
    boolean greyIn = image.getType() == BufferedImage.TYPE_BYTE_GRAY;
    boolean greyOut = into.bands() != Bands.RGB;
    byte[] from = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    int width = into.size().width();
    for (int y = 0; y < into.size().height(); y++) {
      int row = into.row(y);
      if (greyIn == greyOut) {
        System.arraycopy(from, y * into.rowLength(), into.samples(), row, into.rowLength());
        if (!greyOut) {
          swapRedAndBlue(into.samples(), row, row + into.rowLength());
        }
      } else if (greyIn) {
        for (int x = 0; x < width * 3; x++) {
          into.samples()[row + x] = from[y * width + x / 3];
        }
      } else {
        for (int x = 0; x < width; x++) {
          int at = (y * width + x) * 3;
          into.samples()[row + x] =
              Luma.of(from[at + 2] & 0xFF, from[at + 1] & 0xFF, from[at] & 0xFF);
        }
      }
    }
  }

  private static void swapRedAndBlue(byte[] samples, int from, int to) {
    for (int i = from; i + 2 < to; i += 3) {
      byte red = samples[i];
      samples[i] = samples[i + 2];
      samples[i + 2] = red;
    }
  }
}
