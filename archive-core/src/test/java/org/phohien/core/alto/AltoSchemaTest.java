package org.phohien.core.alto;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.PageText;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.SAXException;

/** What we write is valid by the Library of Congress's schema of ALTO 4.4. */
class AltoSchemaTest {

  @BeforeAll
  static void charactersOutsideOfTheBmpCountAsOne() {
    // XML Schema counts characters; the JDK's validator counts UTF-16 units unless told so
    for (String xerces : List.of("com.sun.org.apache.xerces.internal", "org.apache.xerces")) {
      System.setProperty(xerces + ".impl.dv.xs.useCodePointCountForStringLength", "true");
    }
  }

  @Test
  void mixedPageIsValid() throws Exception {
    assertValid(TextPages.mixed());
  }

  @Test
  void pageWithoutTextIsValid() throws Exception {
    assertValid(TextPages.of(List.of(), List.of()));
  }

  @Test
  void randomPagesAreValid() throws Exception {
    java.util.Random random = new java.util.Random(1831);
    for (int i = 0; i < 50; i++) {
      assertValid(TextPages.random(random));
    }
  }

  private static void assertValid(PageText text) throws SAXException {
    byte[] alto = TextForm.ALTO.bytes(text);
    assertDoesNotThrow(
        () -> schema().newValidator().validate(new StreamSource(new ByteArrayInputStream(alto))));
  }

  private static Schema schema() throws SAXException {
    Path file = shared().resolve("schemas/alto/alto-4-4.xsd");
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
    factory.setResourceResolver(xlinkFrom(shared().resolve("schemas/mets")));
    return factory.newSchema(file.toFile());
  }

  /** The schema imports xlink.xsd from the network; it is served from the folder instead. */
  private static LSResourceResolver xlinkFrom(Path folder) {
    return (type, namespace, publicId, systemId, base) ->
        new FileInput(folder.resolve("xlink.xsd"), systemId);
  }

  private static Path shared() {
    Optional<Path> folder =
        Optional.ofNullable(System.getenv("PHOHIEN_SHARED"))
            .or(() ->
                Optional.ofNullable(System.getProperty("phohien.root"))
                    .map(root -> root + "/../shared"))
            .map(Path::of)
            .filter(Files::isDirectory);
    return folder.orElseGet(() ->
        Objects.requireNonNull(
            abort("no ../shared/schemas and no PHOHIEN_SHARED: ALTO is not validated")));
  }
}
