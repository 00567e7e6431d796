package org.phohien.core.description;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Validates against the published schemas without ever asking the network. */
public final class Schemas {

  /** Where the schemas that others import lie. */
  private static final Map<String, String> BY_NAMESPACE =
      Map.of(
          "http://www.w3.org/1999/xlink", "mets/xlink.xsd",
          "http://purl.org/dc/elements/1.1/", "oai/simpledc20021212.xsd",
          "http://www.loc.gov/MARC21/slim", "marc/MARC21slim.xsd");

  private final Schema schema;

  private Schemas(Schema schema) {
    this.schema = schema;
  }

  /**
   * The schemas in these files of {@code shared/schemas} as one; skips the test where they are
   * missing.
   */
  public static Schemas of(String... files) {
    try {
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      String folder = files[0].substring(0, files[0].indexOf('/'));
      factory.setResourceResolver(
          (_, namespace, _, systemId, base) -> resolve(folder, namespace, systemId, base));
      return new Schemas(
          factory.newSchema(Arrays.stream(files).map(Schemas::source).toArray(Source[]::new)));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is wrong with a document; empty when it is valid. */
  public List<String> errors(byte[] xml) {
    List<String> errors = new ArrayList<>();
    Validator validator = schema.newValidator();
    validator.setErrorHandler(new Collecting(errors));
    try {
      validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
    } catch (SAXException | IOException e) {
      errors.add(e.getMessage());
    }
    if (!errors.isEmpty()) {
      errors.add(new String(xml, StandardCharsets.UTF_8));
    }
    return errors;
  }

  private static Source source(String file) {
    Path path = Shared.path("schemas/" + file);
    try {
      return new StreamSource(new ByteArrayInputStream(Files.readAllBytes(path)), file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static LSInput resolve(
      String folder, @Nullable String namespace, @Nullable String systemId, @Nullable String base) {
    try {
      LSInput input = implementation().createLSInput();
      if (folder.equals("edm") && systemId != null) {
        // its namespaces have versions of their own: each schema lies beside the others
        String name = systemId.substring(systemId.lastIndexOf('/') + 1);
        input.setByteStream(Files.newInputStream(Shared.path("schemas/edm/" + name)));
        input.setSystemId(name);
        return input;
      }
      input.setByteStream(open(namespace));
      input.setSystemId(String.valueOf(namespace));
      input.setBaseURI(base);
      return input;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static InputStream open(@Nullable String namespace) throws IOException {
    if (XMLConstants.XML_NS_URI.equals(namespace)) {
      InputStream own = Schemas.class.getResourceAsStream("xml.xsd");
      if (own != null) {
        return own;
      }
    }
    String file = namespace == null ? null : BY_NAMESPACE.get(namespace);
    if (file == null) {
      throw new IOException("no schema here for " + namespace);
    }
    return Files.newInputStream(Shared.path("schemas/" + file));
  }

  private static DOMImplementationLS implementation() {
    try {
      return (DOMImplementationLS)
          DOMImplementationRegistry.newInstance().getDOMImplementation("LS 3.0");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Collecting(List<String> errors) implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {
      errors.add(e.getLineNumber() + ": " + e.getMessage());
    }

    @Override
    public void error(SAXParseException e) {
      errors.add(e.getLineNumber() + ": " + e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      errors.add(e.getLineNumber() + ": " + e.getMessage());
    }
  }
}
