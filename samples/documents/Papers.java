package samples.documents;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import net.coobird.thumbnailator.Thumbnails;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** A document costs its time wherever it lies. */
final class Papers extends AbstractVerticle {
  @Override
  public void start() {
    Router router = Router.router(vertx);
    router.post("/text").handler(this::text); // expect: cpu-parsing via text > words > Loader#loadPDF
    router.post("/preview").handler(this::preview); // expect: cpu-media, cpu-parsing
    router.post("/sheet").handler(this::sheet); // expect: cpu-parsing via sheet
    router.post("/thumbnail").handler(this::thumbnail); // expect: cpu-media via thumbnail
    router.post("/patient").blockingHandler(this::text);
    router
        .post("/worker")
        .handler(
            context ->
                vertx
                    .executeBlocking(() -> words(context.body().buffer()), false)
                    .onSuccess(context::end)
                    .onFailure(context::fail));
  }

  private void text(RoutingContext context) {
    try {
      context.end(words(context.body().buffer()));
    } catch (IOException e) {
      context.fail(e);
    }
  }

  private static String words(Buffer body) throws IOException {
    try (PDDocument document = Loader.loadPDF(body.getBytes())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private void preview(RoutingContext context) {
    try (PDDocument document = Loader.loadPDF(context.body().buffer().getBytes())) {
      context.end("" + new PDFRenderer(document).renderImage(0).getWidth());
    } catch (IOException e) {
      context.fail(e);
    }
  }

  private void sheet(RoutingContext context) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book =
        WorkbookFactory.create(new ByteArrayInputStream(context.body().buffer().getBytes()))) {
      book.createSheet("total").createRow(0).createCell(0).setCellValue(7);
      book.write(out);
      context.end(Buffer.buffer(out.toByteArray()));
    } catch (IOException e) {
      context.fail(e);
    }
  }

  private void thumbnail(RoutingContext context) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Thumbnails.of(new ByteArrayInputStream(context.body().buffer().getBytes()))
          .size(64, 64)
          .toOutputStream(out);
      context.end(Buffer.buffer(out.toByteArray()));
    } catch (IOException e) {
      context.fail(e);
    }
  }
}
