package org.phohien.ingest.ocr.hannom;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.phohien.core.model.Checksum;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.problem.ArchiveException.Unavailable;

/** A neural network with one input and one output, on one core a call. Threads may share it. */
final class OnnxModel implements AutoCloseable {

  private final OrtSession session;
  private final String input;

  /** A session that is closed while it runs takes the process with it. */
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  /**
   * Loads a model.
   *
   * @param bytes of the ONNX file
   * @throws Unavailable when ONNX Runtime does not take it
   */
  OnnxModel(byte[] bytes) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // pages are read in parallel, one a core; threads inside of a page would only add waiting
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = OnnxRuntime.environment().createSession(bytes, options);
      input = session.getInputNames().iterator().next();
    } catch (OrtException e) {
      throw new Unavailable("onnxruntime", "does not take the model", e);
    }
  }

  /**
   * The bytes of a model that is shipped.
   *
   * @throws Corrupt when they are not what was shipped
   * @throws Unavailable when this build lacks it
   */
  static byte[] shipped(String resource, String sha512) {
    try (InputStream in = OnnxModel.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new Unavailable("hannom", "no " + resource + " in this build", null);
      }
      byte[] bytes = in.readAllBytes();
      if (!Checksum.of(bytes).hex().equals(sha512)) {
        throw new Corrupt(resource, "is not the model that was shipped", null);
      }
      return bytes;
    } catch (IOException e) {
      throw new Corrupt(resource, "can't be read", e);
    }
  }

  /**
   * Runs it.
   *
   * @param values row by row, of the shape
   * @throws Unavailable when it fails, e.g. for lack of memory
   */
  Tensor run(Tensor values) {
    use.readLock().lock();
    try (OnnxTensor tensor =
            OnnxTensor.createTensor(
                OnnxRuntime.environment(), FloatBuffer.wrap(values.values()), values.shape());
        OrtSession.Result result = session.run(Map.of(input, tensor))) {
      OnnxTensor output = (OnnxTensor) result.get(0);
      FloatBuffer floats = output.getFloatBuffer();
      float[] found = new float[floats.remaining()];
      floats.get(found);
      return new Tensor(found, output.getInfo().getShape());
    } catch (OrtException e) {
      throw new Unavailable("onnxruntime", "failed on an input", e);
    } finally {
      use.readLock().unlock();
    }
  }

  @Override
  public void close() {
    use.writeLock().lock();
    try {
      session.close();
    } catch (OrtException e) {
      throw new Unavailable("onnxruntime", "can't be closed", e);
    } finally {
      use.writeLock().unlock();
    }
  }
}
