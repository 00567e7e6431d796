package org.phohien.web.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Reason;
import org.phohien.core.model.Rejected;

class ReportTest {

  @Test
  void eachRejectedFileIsARowWithItsReasonInWords() {
    String csv = csv("trang 3.tif", "needs byte 10063");
    assertTrue(csv.startsWith("\uFEFF\"Loại dòng\",\"Tài liệu\""), csv);
    assertTrue(
        csv.contains(
            "\"Tệp\",\"dc-1\",\"trang 3.tif\",\"bị loại\",\"\",\"\","
                + "\"Tệp bị cụt: kết thúc trước khi hết ảnh\",\"Chi tiết kỹ thuật: needs byte 10063\"\r\n"),
        csv);
  }

  @Test
  void quotesAndLineBreaksStayInTheirCell() {
    assertTrue(csv("a\"b\n.tif", "").contains("\"a\"\"b\n.tif\""));
  }

  @Test
  void nameOfAFileIsNeverAFormula() {
    for (String name : List.of("=1+1", "+cmd", "-2", "@SUM(A1)", "\t=1")) {
      assertTrue(csv(name, "").contains("\"'" + name), name);
    }
    assertEquals(-1, csv("a=1", "").indexOf("'"));
  }

  private static String csv(String file, String detail) {
    Rejected one =
        new Rejected(
            Optional.of(new ItemId("dc-1")), file, new Reason(Reason.Rule.TRUNCATED, detail));
    byte[] bytes = new Report(Messages.of(Language.VIETNAMESE)).of(List.of(), List.of(one));
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
