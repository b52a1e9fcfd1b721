package org.pledgewatch.sdmx.format;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.pledgewatch.sdmx.ContentConstraint;
import org.pledgewatch.sdmx.DataStructure;

/// A content constraint in SDMX-ML 2.1.
final class XmlConstraint {
    private XmlConstraint() {}

    /// How much there is, in the annotations that registries use for it.
    static void size(Xml xml, ContentConstraint constraint) throws IOException {
        xml.open("com:Annotations");
        metric(xml, "series_count", constraint.series());
        metric(xml, "obs_count", constraint.observations());
        xml.close();
    }

    private static void metric(Xml xml, String id, long number) throws IOException {
        xml.open("com:Annotation", "id", id)
                .text("com:AnnotationTitle", Long.toString(number))
                .text("com:AnnotationType", "sdmx_metrics")
                .close();
    }

    static void write(Xml xml, ContentConstraint constraint) throws IOException {
        xml.open("str:ConstraintAttachment")
                .open("str:Dataflow")
                .empty("Ref", XmlReference.of(constraint.dataflow()))
                .close()
                .close()
                .open("str:CubeRegion", "include", "true");
        for (Map.Entry<String, List<String>> dimension : constraint.values().entrySet()) {
            xml.line().open("com:KeyValue", "id", dimension.getKey());
            for (String code : dimension.getValue()) {
                xml.text("com:Value", code);
            }
            xml.close();
        }
        ContentConstraint.TimeRange time = constraint.time();
        if (time != null) {
            xml.line()
                    .open("com:KeyValue", "id", DataStructure.TIME)
                    .open("com:TimeRange")
                    .text("com:StartPeriod", time.first(), "isInclusive", "true")
                    .text("com:EndPeriod", time.last(), "isInclusive", "true")
                    .close()
                    .close();
        }
        xml.close();
    }
}
