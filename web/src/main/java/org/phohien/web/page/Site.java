package org.phohien.web.page;

import java.net.URI;

/**
 * What every page says of the house.
 *
 * @param name the library's name
 * @param publicUrl its address, without a slash at the end
 * @param assets short mark of the stylesheet's and scripts' content, so that browsers may keep them
 *     for ever
 */
public record Site(String name, URI publicUrl, String assets) {

  /** The address of an asset, e.g. {@code style.css}. */
  public String asset(String name) {
    return "/assets/" + assets + "/" + name;
  }

  /** A path of this site as people cite it. */
  public String absolute(String path) {
    return publicUrl + path;
  }
}
