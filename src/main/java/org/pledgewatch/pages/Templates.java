package org.pledgewatch.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The pages' templates, compiled at build.
@Component
public class Templates {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.pledgewatch.jte");

    /// A page made by a template, by its address under the templates' folder: `site/world`.
    public byte[] render(String template, Object page) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", Map.of("page", page), output);
        return output.toByteArray();
    }
}
