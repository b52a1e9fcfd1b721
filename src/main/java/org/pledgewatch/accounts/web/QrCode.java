package org.pledgewatch.accounts.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A text as a picture that a telephone reads.
///
/// @param size of a side in modules, the quiet zone included
/// @param path of the dark modules, for SVG
public record QrCode(int size, String path) {
    private static final int QUIET = 4;

    static QrCode of(String text) {
        try {
            ByteMatrix modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < modules.getHeight(); y++) {
                drawRow(modules, y, path);
            }
            return new QrCode(modules.getWidth() + 2 * QUIET, path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    private static void drawRow(ByteMatrix modules, int y, StringBuilder path) {
        for (int x = 0; x < modules.getWidth(); x++) {
            int from = x;
            while (x < modules.getWidth() && modules.get(x, y) == 1) {
                x++;
            }
            if (x > from) {
                path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
                path.append('h').append(x - from).append("v1h").append(from - x).append('z');
            }
        }
    }
}
