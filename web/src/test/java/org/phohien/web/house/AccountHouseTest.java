package org.phohien.web.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Accounts and sessions over HTTP: made, disabled, guessed at. */
class AccountHouseTest extends AtTheDesk {

  @Test
  void signingInEndsTheSessionThatWasThere() throws Exception {
    String before = administrator.token();
    administrator.signIn(OpenHouse.ADMINISTRATOR, "mật khẩu của " + OpenHouse.ADMINISTRATOR);
    assertFalse(before.equals(administrator.token()));
    assertEquals(Optional.empty(), house.accounts().session(before));
  }

  @Test
  void tokenThatSomeoneElseMadeUpIsNoSession() throws Exception {
    Librarian fixed = new Librarian(house);
    fixed.signIn(OpenHouse.ADMINISTRATOR, "sai");
    assertEquals(303, fixed.get("/desk").statusCode());
  }

  @Test
  void whoGuessesIsSentAwayInTheEnd() throws Exception {
    Librarian guesser = new Librarian(house);
    int status = 0;
    for (int n = 0; n < 31; n++) {
      status = guesser.signIn("ai" + n, "sai mật khẩu").statusCode();
    }
    assertEquals(429, status);
  }

  @Test
  void accountIsCreatedWithAPasswordThatIsShownOnce() throws Exception {
    HttpResponse<String> created =
        administrator.post("/desk/accounts", Map.of("name", "mai", "role", "cataloguer"));
    String password = created.body().replaceFirst("(?s).*id=\"once\">([^<]+)<.*", "$1");
    Librarian mai = new Librarian(house);
    assertEquals("/account/password", Librarian.location(mai.signIn("mai", password)));
    assertFalse(administrator.get("/desk/account/mai").body().contains(password));
    assertEquals(409, administrator.post("/desk/accounts", Map.of("name", "mai")).statusCode());
    assertEquals(400, administrator.post("/desk/accounts", Map.of("name", "<b>")).statusCode());
  }

  @Test
  void accountIsDisabledAndItsSessionsEnd() throws Exception {
    Librarian lan = cataloguer("Tuyết");
    administrator.post("/desk/account/Tuyết/disable", Map.of());
    assertEquals(303, lan.get("/desk").statusCode());
    assertEquals(401, lan.signIn("Tuyết", "mật khẩu của Tuyết").statusCode());
    administrator.post("/desk/account/Tuyết/enable", Map.of());
    assertEquals(303, lan.signIn("Tuyết", "mật khẩu của Tuyết").statusCode());
  }

  @Test
  void administratorCannotShutThemselvesOut() throws Exception {
    String self = "/desk/account/" + OpenHouse.ADMINISTRATOR;
    for (String act : List.of("/disable", "/reset")) {
      assertEquals(400, administrator.post(self + act, Map.of()).statusCode(), act);
    }
    assertEquals(
        400, administrator.post(self + "/roles", Map.of("role", "cataloguer")).statusCode());
    assertEquals(200, administrator.get("/desk/accounts").statusCode());
  }
}
