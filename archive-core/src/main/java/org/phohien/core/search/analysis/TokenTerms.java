package org.phohien.core.search.analysis;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.phohien.core.text.Token;

/**
 * The tokens of one text after another as a Lucene token stream. Not for several threads; the text
 * is set before each use.
 */
public final class TokenTerms extends TokenStream {

  private final Form form;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private List<Form.Term> terms = List.of();
  private int next;
  private int position;

  /** A stream of texts in one form. */
  public TokenTerms(Form form) {
    this.form = form;
  }

  /** Takes the next text. */
  public TokenTerms read(List<Token> tokens) {
    terms = form.terms(tokens);
    return this;
  }

  @Override
  public void reset() {
    next = 0;
    position = -1;
  }

  @Override
  public boolean incrementToken() {
    if (next == terms.size()) {
      return false;
    }
    clearAttributes();
    Form.Term here = terms.get(next++);
    term.append(here.text());
    increment.setPositionIncrement(here.position() - position);
    position = here.position();
    return true;
  }
}
