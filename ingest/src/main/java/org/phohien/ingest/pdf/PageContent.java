package org.phohien.ingest.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Walks through what a page draws, to know whether it is one scan over the whole page. */
final class PageContent extends PDFGraphicsStreamEngine {

  /** How far from the page's edge a scan may end, as a part of the page. */
  private static final float MARGIN = 0.02f;

  private final List<PDImage> images = new ArrayList<>();
  private boolean covers;
  private boolean otherMarks;

  private PageContent(PDPage page) {
    super(page);
  }

  static PageContent of(PDPage page) throws IOException {
    PageContent content = new PageContent(page);
    content.processPage(page);
    content.otherMarks |= isAnnotated(page);
    return content;
  }

  /** Whether something is drawn over the page's content: a stamp, a note. Links are not. */
  private static boolean isAnnotated(PDPage page) throws IOException {
    for (PDAnnotation one : page.getAnnotations()) {
      if (!one.isHidden() && !one.isNoView() && one.getNormalAppearanceStream() != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * The one image, when it stands upright over the whole page and nothing else can be seen; text of
   * a hidden layer can't.
   */
  Optional<PDImageXObject> scan() {
    boolean alone = images.size() == 1 && covers && !otherMarks && getPage().getRotation() == 0;
    return alone && images.getFirst() instanceof PDImageXObject image && plain(image)
        ? Optional.of(image)
        : Optional.empty();
  }

  private static boolean plain(PDImageXObject image) {
    return !image.isStencil()
        && !image.getCOSObject().containsKey(COSName.SMASK)
        && !image.getCOSObject().containsKey(COSName.MASK);
  }

  @Override
  public void drawImage(PDImage image) {
    images.add(image);
    Matrix placed = getGraphicsState().getCurrentTransformationMatrix();
    PDRectangle page = getPage().getCropBox();
    float across = MARGIN * page.getWidth();
    float down = MARGIN * page.getHeight();
    covers =
        placed.getShearX() == 0
            && placed.getShearY() == 0
            && Math.abs(placed.getTranslateX() - page.getLowerLeftX()) < across
            && Math.abs(placed.getTranslateY() - page.getLowerLeftY()) < down
            && Math.abs(placed.getScalingFactorX() - page.getWidth()) < across
            && Math.abs(placed.getScalingFactorY() - page.getHeight()) < down
            && placed.getScaleX() > 0
            && placed.getScaleY() > 0;
  }

  @Override
  protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) {
    otherMarks |= getGraphicsState().getTextState().getRenderingMode() != RenderingMode.NEITHER;
  }

  @Override
  public void strokePath() {
    otherMarks = true;
  }

  @Override
  public void fillPath(int windingRule) {
    otherMarks = true;
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    otherMarks = true;
  }

  @Override
  public void shadingFill(COSName shadingName) {
    otherMarks = true;
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

  @Override
  public void clip(int windingRule) {}

  @Override
  public void moveTo(float x, float y) {}

  @Override
  public void lineTo(float x, float y) {}

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

  @Override
  public Point2D getCurrentPoint() {
    return new Point2D.Float();
  }

  @Override
  public void closePath() {}

  @Override
  public void endPath() {}
}
