package org.pledgewatch.api.sdmx;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.pledgewatch.sdmx.RestAddress;
import org.pledgewatch.sdmx.RestRequest;
import org.pledgewatch.sdmx.RestVersion1;
import org.pledgewatch.sdmx.RestVersion2;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The SDMX REST service, versions 1.5 and 2.2. Addresses are read as they were sent.
@Controller
class SdmxData {
    static final String ENTRY_1 = "/sdmx/v1";
    static final String ENTRY_2 = "/sdmx/v2";

    private final StructureAnswers structures;
    private final DataAnswers data;

    SdmxData(StructureAnswers structures, DataAnswers data) {
        this.structures = structures;
        this.data = data;
    }

    @GetMapping(ENTRY_1 + "/**")
    void version1(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, 1, RestVersion1::read);
    }

    @GetMapping(ENTRY_2 + "/**")
    void version2(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, 2, RestVersion2::read);
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            int version,
            Function<RestAddress, RestRequest> reading)
            throws IOException {
        Exchange exchange = new Exchange(request, response, version);
        switch (reading.apply(exchange.address())) {
            case RestRequest.ForStructures(var query) -> structures.send(exchange, query);
            case RestRequest.ForAvailability asked -> structures.send(exchange, asked);
            case RestRequest.ForSchema asked -> structures.send(exchange, asked);
            case RestRequest.ForData(var target, var query) -> data.send(exchange, target, query);
        }
    }
}
