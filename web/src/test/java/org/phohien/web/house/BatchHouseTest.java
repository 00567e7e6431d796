package org.phohien.web.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobContext;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.Progress;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Reason;
import org.phohien.core.model.Rejected;
import org.phohien.core.vault.VersionNumber;

/** Batches over HTTP: started, watched, asked again; and what was rejected of them. */
class BatchHouseTest extends AtTheDesk {

  @Test
  void uploadBecomesABatchAndLeavesNothingBehindItself() throws Exception {
    String job = Librarian.location(administrator.upload("trang 1.tif", "x"));
    assertTrue(job.startsWith("/desk/job/"), job);
    assertEquals(1, inbox().size());
    try (Stream<Path> waiting = Files.list(data.resolve("inbox/.uploads"))) {
      assertEquals(0, waiting.count());
    }
    assertEquals("batch.start", house.accounts().audit(1).getFirst().what());
  }

  @Test
  void publishedIsSaidOnlyOnceTheSearchHasComeToIt() throws Exception {
    house.findUpTo(OptionalLong.of(house.catalog().lastChange()));
    String job =
        Librarian.location(
            administrator.post("/desk/item/dc-0001/withdraw", Map.of("reason", "trùng")));
    house
        .jobs()
        .work(
            handler(
                "withdraw-item",
                _ ->
                    house
                        .catalog()
                        .withdraw(new ItemId("dc-0001"), new VersionNumber(2), "trùng")));

    String behind = administrator.get(job + "/live").body();
    assertTrue(behind.contains("Đã lưu, đang xuất bản"), behind);
    assertFalse(behind.contains("data-settled"));
    house.findUpTo(OptionalLong.empty());
    String now = administrator.get(job + "/live").body();
    assertTrue(now.contains("Đã rút") && now.contains("data-settled"), now);
  }

  @Test
  void rejectedFilesAreShownWithReasonsFilteredAndTakenAlong() throws Exception {
    String job = ingested("lo-01");
    String page = administrator.get(job).body();
    assertTrue(page.contains("trang-1.tif") && page.contains("trang-2.tif"));
    assertTrue(page.contains("Tệp rỗng"));
    String one = administrator.get(job + "?rule=TRUNCATED").body();
    assertFalse(one.contains("trang-1.tif"));
    assertTrue(one.contains("trang-2.tif"));
    HttpResponse<String> report = administrator.get(job + "/report.csv");
    assertTrue(report.body().contains("trang-1.tif"));
    assertTrue(report.headers().firstValue("Content-Disposition").orElse("").contains("lo-01.csv"));
  }

  @Test
  void retryBeginsAgain() throws Exception {
    String job = ingested("lo-01");
    administrator.post(job + "/retry", Map.of());
    assertEquals(Job.State.WAITING, house.jobs().latest(1).getFirst().state());
    assertEquals("batch.retry", house.accounts().audit(1).getFirst().what());
  }

  @Test
  void folderIsLookedIntoBeforeItIsStarted() throws Exception {
    Files.createDirectories(data.resolve("roots/lo-01/sach"));
    String at = data.resolve("roots/lo-01").toRealPath().toString();
    String page = administrator.get("/desk/folder?at=" + at).body();
    assertTrue(page.contains("1 thư mục con"), page);
    assertEquals(404, administrator.get("/desk/folder?at=/etc").statusCode());
    assertEquals(400, administrator.post("/desk/batch", Map.of("folder", "/etc")).statusCode());
  }

  @Test
  void itemIsFoundByAnAddressThatWasCopied() throws Exception {
    assertEquals(
        "/desk/item/dc-0001",
        Librarian.location(
            administrator.get("/desk/item?id=http://localhost:8080/item/dc-0001/page/0001")));
    assertEquals(404, administrator.get("/desk/item?id=khong-co").statusCode());
  }

  @Test
  void pagesToReadAgainMustBeThere() throws Exception {
    assertEquals(
        400, administrator.post("/desk/item/dc-0001/reread", Map.of("pages", "99")).statusCode());
    administrator.post("/desk/item/dc-0001/reread", Map.of("pages", "2", "script", "HAN_NOM"));
    String payload = house.jobs().latest(1).getFirst().request().payload();
    assertEquals("{\"item\":\"dc-0001\",\"pages\":[\"0002\"],\"script\":\"HAN_NOM\"}", payload);
  }

  private String ingested(String folder) throws Exception {
    String at = data.resolve("roots").resolve(folder).toRealPath().toString();
    String job = Librarian.location(administrator.post("/desk/batch", Map.of("folder", at)));
    house
        .jobs()
        .work(
            handler(
                "ingest-batch",
                context -> {
                  context.reject(rejected("trang-1.tif", Reason.Rule.EMPTY_FILE));
                  context.reject(rejected("trang-2.tif", Reason.Rule.TRUNCATED));
                  context.report(new Progress("list", 0, 2, 0));
                }));
    return job;
  }

  private static Rejected rejected(String file, Reason.Rule rule) {
    return new Rejected(Optional.of(new ItemId("dc-0001")), file, new Reason(rule, ""));
  }

  private static JobHandler handler(String kind, Consumer<JobContext> work) {
    return new JobHandler() {
      @Override
      public String kind() {
        return kind;
      }

      @Override
      public void run(JobContext context) {
        work.accept(context);
      }
    };
  }
}
