package org.pledgewatch.sdmx.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.pledgewatch.sdmx.SdmxRefusal;

/// SDMX-ML 2.1, the message that says why there is no answer.
public final class ErrorXml {
    private ErrorXml() {}

    public static byte[] bytes(SdmxRefusal refusal) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Xml xml = new Xml(out);
            xml.open("mes:Error", "xmlns:mes", Xml.MESSAGE, "xmlns:com", Xml.COMMON)
                    .open(
                            "mes:ErrorMessage",
                            "code",
                            Integer.toString(refusal.kind().code()))
                    .text("com:Text", refusal.reason(), "xml:lang", "en")
                    .close();
            xml.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
