package org.phohien.samples.bench.hannom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ReliabilityPictureTest {

  @Test
  void confidenceThatIsRightStandsOnTheDiagonal() throws Exception {
    Reliability reliability = new Reliability();
    for (int i = 0; i < 100; i++) {
      reliability.add(0.75, i < 75);
    }
    String svg = ReliabilityPicture.of(reliability.bins());
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    Element point = (Element) document.getElementsByTagName("circle").item(0);
    assertEquals("304.0", point.getAttribute("cx"));
    assertEquals("96.0", point.getAttribute("cy"));
  }

  @Test
  void fewCharactersLeaveAWideInterval() {
    assertArrayEquals(
        new double[] {0.34, 1}, ReliabilityPicture.interval(new Reliability.Bin(0.9, 1, 2)), 0.01);
    assertArrayEquals(
        new double[] {0.66, 0.82},
        ReliabilityPicture.interval(new Reliability.Bin(0.75, 0.75, 100)),
        0.015);
  }
}
