package org.pledgewatch.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.pledgewatch.intake.Reading;
import org.pledgewatch.intake.Recipient;
import org.pledgewatch.intake.Request;
import org.pledgewatch.intake.Row;

/// A file that was read to its end, or as far as it could be.
record ReceivedFile(ImportOrder order, Request request, List<Row> rows, Reading reading) {

    static ReceivedFile read(ImportOrder order, Request request, LongConsumer bytesRead) {
        List<Row> rows = new ArrayList<>();
        Reading reading = order.format().read(order.file(), request, new Recipient() {
            @Override
            public void take(Row row) {
                rows.add(row);
            }

            @Override
            public void bytesRead(long bytes) {
                bytesRead.accept(bytes);
            }
        });
        return new ReceivedFile(order, request, rows, reading);
    }
}
