package org.phohien.oai.verb;

import java.net.URI;
import java.util.regex.Pattern;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.settings.Settings;

/**
 * The repository as harvesters know it.
 *
 * @param name the library's name
 * @param site the archive's public address, without a slash at its end
 * @param adminEmail whom to write to
 * @param namespace of identifiers, like a domain name (oai-identifier 2.0)
 * @param pageSize entries in one answer to a list request, 1 to 1,000
 */
public record Repository(String name, URI site, String adminEmail, String namespace, int pageSize) {

  /** Entries in an answer where the operator says nothing. */
  public static final int PAGE_SIZE = 200;

  private static final int LARGEST_PAGE = 1_000;

  private static final Pattern NAMESPACE =
      Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*(\\.[a-zA-Z][a-zA-Z0-9-]*)+");

  private static final Pattern EMAIL = Pattern.compile("\\S+@(\\S+\\.)+\\S+");

  public Repository {
    if (!NAMESPACE.matcher(namespace).matches()) {
      throw new ArchiveException.Invalid(
          "oai.namespace", "an OAI namespace is like a domain name, not " + namespace);
    }
    if (!EMAIL.matcher(adminEmail).matches()) {
      throw new ArchiveException.Invalid("oai.email", "not an e-mail address: " + adminEmail);
    }
    if (pageSize < 1 || pageSize > LARGEST_PAGE) {
      throw new ArchiveException.Invalid(
          "oai.page-size", "a page has 1 to " + LARGEST_PAGE + " entries, not " + pageSize);
    }
  }

  /** The repository of an installation. */
  public static Repository of(Settings settings) {
    return new Repository(
        settings.repositoryName(),
        settings.publicUrl(),
        settings.adminEmail(),
        settings.oaiNamespace(),
        PAGE_SIZE);
  }

  /** Where the protocol is spoken. */
  public String baseUrl() {
    return site + "/oai";
  }
}
