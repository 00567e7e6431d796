package org.phohien.oai.sru;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phohien.oai.cql.CqlParser;

/** What the search is asked for a CQL query. */
class AskedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "hưng yên? | no",
        "\"hưng yên\" | \"hưng yên\"",
        "dc.title=\"địa chí\" | title:\"địa chí\"",
        "bath.author any \"tấu liễn\" | author:\"tấu\" OR author:\"liễn\"",
        "title all \"hưng yên\" | title:\"hưng\" title:\"yên\"",
        "dc.title=a or dc.creator=b | title:\"a\" OR author:\"b\"",
        "(dc.title=a and dc.subject=b) or dc.creator=c | title:\"a\" OR author:\"c\" subject:\"b\" OR author:\"c\"",
        "dc.title=a not dc.creator=b | title:\"a\" -author:\"b\"",
        "dc.title=a not (dc.creator=b or dc.creator=c) | title:\"a\" -author:\"b\" -author:\"c\"",
        "dc.date=1936 | year:1936..1936",
        "dc.date within \"1930 1936\" | year:1930..1936",
        "dc.date>=1930 and dc.date<1940 | year:1930..9999 year:0..1939",
        "cql.allRecords=1 | ",
        "bath.isbn=9786040000001 | id:\"9786040000001\"",
        "marc.245=x and marc.650$a=y | title:\"x\" subject:\"y\"",
        "title=hưng* | title:hưng*"
      })
  void aTreeIsAskedInTheWordsOfTheSearch(String cql, String asked) throws Exception {
    if ("no".equals(asked)) {
      return; // two bare words are no query: see CqlParserTest
    }
    assertEquals(asked == null ? "" : asked, Asked.query(CqlParser.parse(cql).tree()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "foo.title=x | 15",
        "dc.unheard=x | 16",
        "unheard=x | 16",
        "title < x | 22",
        "title =/unheard x | 20",
        "title = \"\" | 27",
        "title = \"^x\" | 31",
        "a prox b | 39",
        "a and/x=y b | 46",
        "x or title=y | 48",
        "a not (title=b and title=c) | 48",
        "dc.date=x | 6",
        "title encloses x | 22"
      })
  void whatCanNotBeAskedIsRefusedByItsNumber(String cql, int number) {
    Diagnostic.Refused refused =
        assertThrows(Diagnostic.Refused.class, () -> Asked.query(CqlParser.parse(cql).tree()));
    assertEquals(number, refused.diagnostic().number(), refused.diagnostic().toString());
  }
}
