package org.phohien.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {

  private final Networks house = Networks.parse("192.168.10.0/23, 10.1.2.3 ,fd00:1::/32");

  @ParameterizedTest
  @ValueSource(
      strings = {"192.168.10.1", "192.168.11.255", "10.1.2.3", "fd00:1::5", "[fd00:1:9::1]"})
  void addressesOfTheHouse(String address) {
    assertTrue(house.contain(address), address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"192.168.12.1", "10.1.2.4", "fd00:2::5", "::1", "", "example.org", "1.2.3"})
  void allOthers(String address) {
    assertFalse(house.contain(address), address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.168.1.0/33", "192.168.1.0/-1", "phong-doc", "10.0.0.0/x"})
  void whatIsNoNetworkIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Networks.parse(text));
  }

  @Test
  void noneContainsNobody() {
    assertFalse(Networks.parse(" ").contain("127.0.0.1"));
  }

  @Test
  void onlyAProxyOnThisMachineSaysForWhomItAsks() {
    assertEquals("203.0.113.9", ClientAddress.of("127.0.0.1", "10.0.0.1, 203.0.113.9"));
    assertEquals("198.51.100.7", ClientAddress.of("198.51.100.7", "10.0.0.1"));
    assertEquals("127.0.0.1", ClientAddress.of("127.0.0.1", null));
    assertEquals("::1", ClientAddress.of("::1", " "));
  }
}
