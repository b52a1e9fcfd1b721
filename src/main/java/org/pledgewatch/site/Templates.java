package org.pledgewatch.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The pages' templates, compiled at build.
@Component
class Templates {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.pledgewatch.jte");

    byte[] render(String template, Object page) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render("site/" + template + ".jte", Map.of("page", page), output);
        return output.toByteArray();
    }
}
