package org.phohien.oai.sru;

import java.net.URI;
import org.phohien.oai.verb.Repository;

/** What the server is and knows, as a ZeeRex record (explain). */
final class Explanation {

  private final Repository repository;
  private final SruRequest.Version version;

  Explanation(Repository repository, SruRequest.Version version) {
    this.repository = repository;
    this.version = version;
  }

  String xml() {
    URI address = SruAnswer.address(repository);
    int usual = address.getScheme().equals("https") ? 443 : 80;
    StringBuilder out = new StringBuilder(4096);
    out.append("<explain xmlns=\"http://explain.z3950.org/dtd/2.0/\"><serverInfo protocol=\"SRU\"")
        .append(" version=\"")
        .append(version.text())
        .append("\" transport=\"")
        .append(address.getScheme())
        .append("\">");
    element(out, "host", address.getHost());
    element(out, "port", Integer.toString(address.getPort() < 0 ? usual : address.getPort()));
    element(out, "database", address.getPath().substring(1));
    out.append("</serverInfo><databaseInfo>");
    element(out, "title", repository.name());
    element(out, "contact", repository.adminEmail());
    out.append("</databaseInfo><indexInfo>");
    set(out, "cql", "info:srw/cql-context-set/1/cql-v1.2");
    set(out, "dc", "info:srw/cql-context-set/1/dc-v1.1");
    set(out, "bath", "http://zing.z3950.org/cql/bath/2.0/");
    set(out, "rec", "info:srw/cql-context-set/2/rec-1.1");
    set(out, "marc", "info:srw/cql-context-set/1/marc-1.1");
    for (SruIndex index : SruIndex.values()) {
      index(out, index);
    }
    out.append("</indexInfo><schemaInfo>");
    for (SruSchema schema : SruSchema.values()) {
      out.append("<schema name=\"")
          .append(schema.title())
          .append("\" identifier=\"")
          .append(schema.identifier())
          .append("\" sort=\"false\" retrieve=\"true\"><title>")
          .append(schema.title())
          .append("</title></schema>");
    }
    out.append("</schemaInfo><configInfo>")
        .append("<default type=\"numberOfRecords\">20</default>")
        .append("<setting type=\"maximumRecords\">100</setting>")
        .append("<default type=\"retrieveSchema\">marcxml</default>")
        .append("<supports type=\"relation\">=</supports>")
        .append("<supports type=\"relation\">all</supports>")
        .append("<supports type=\"relation\">any</supports>")
        .append("<supports type=\"relation\">within</supports>")
        .append("<supports type=\"booleanModifier\"/>")
        .append("<supports type=\"maskingCharacter\">*</supports>")
        .append("</configInfo></explain>");
    return out.toString();
  }

  private static void set(StringBuilder out, String name, String identifier) {
    out.append("<set name=\"")
        .append(name)
        .append("\" identifier=\"")
        .append(identifier)
        .append("\"/>");
  }

  private static void index(StringBuilder out, SruIndex index) {
    boolean sorts = index == SruIndex.TITLE || index == SruIndex.YEAR;
    out.append("<index search=\"true\" scan=\"false\" sort=\"").append(sorts).append("\">");
    element(out, "title", index.aliases().getFirst());
    for (String alias : index.aliases()) {
      int dot = alias.indexOf('.');
      out.append("<map><name set=\"")
          .append(alias, 0, dot)
          .append("\">")
          .append(alias.substring(dot + 1))
          .append("</name></map>");
    }
    out.append("</index>");
  }

  private static void element(StringBuilder out, String name, String text) {
    out.append('<').append(name).append('>');
    escape(text, out);
    out.append("</").append(name).append('>');
  }

  /** Text for XML; what XML can't hold is left off. */
  static void escape(String text, StringBuilder out) {
    text.codePoints()
        .filter(c ->
            c == '\t'
                || c == '\n'
                || (c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c < 0xFFFE)
                || c > 0xFFFF)
        .forEach(c -> {
          switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            default -> out.appendCodePoint(c);
          }
        });
  }
}
