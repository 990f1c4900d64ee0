package org.muster.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

  private static final int SCALE = 4;
  private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

  @Test
  void a_camera_reads_the_address() throws NotFoundException, ChecksumException, FormatException {
    String url = "https://dm.example.com:443/bootstrap/abcdefghijklmnopqrstuvwxyz012345";

    assertThat(read(QrCode.svg(url))).isEqualTo(url);
  }

  private static String read(String svg)
      throws NotFoundException, ChecksumException, FormatException {
    Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
    assertThat(size.find()).isTrue();
    int side = Integer.parseInt(size.group(1)) * SCALE;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, 0xFFFFFFFF);
    Matcher module = MODULE.matcher(svg);
    while (module.find()) {
      paint(pixels, side, Integer.parseInt(module.group(1)), Integer.parseInt(module.group(2)));
    }
    BinaryBitmap picture =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    return new QRCodeReader().decode(picture).getText();
  }

  private static void paint(int[] pixels, int side, int x, int y) {
    for (int row = y * SCALE; row < (y + 1) * SCALE; row++) {
      Arrays.fill(pixels, row * side + x * SCALE, row * side + (x + 1) * SCALE, 0xFF000000);
    }
  }
}
