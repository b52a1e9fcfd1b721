# Asks the service at the address given, with rsdmx as Debian has it.
suppressMessages(library(rsdmx))
address <- paste0(commandArgs(trailingOnly = TRUE)[1], "/v1")
addSDMXServiceProvider(SDMXServiceProvider(
  agencyId = "PLEDGEWATCH", name = "Pledgewatch",
  builder = SDMXREST21RequestBuilder(regUrl = address, repoUrl = address, compliant = TRUE)))
flows <- as.data.frame(readSDMX(providerId = "PLEDGEWATCH", resource = "dataflow"))
cat("flows", sort(flows$id), "\n")
findings <- suppressWarnings(as.data.frame(readSDMX(
  providerId = "PLEDGEWATCH", resource = "data", flowRef = "FINDINGS",
  key = list("A", c("SWE", "TON"), "PROTECTION_OPSC_STATUS", NULL), start = 2022, end = 2024, dsd = TRUE), labels = TRUE))
cat("rows", nrow(findings), "\n")
cat("labels", unique(findings$REF_AREA_label.en), unique(findings$REF_AREA_label.fr), "\n")
cat("named", unique(findings$INDICATOR_label.en), unique(findings$BOUND_label.en), unique(findings$FINDING_label.en), "\n")
cat("values", unique(findings$obsValue[findings$REF_AREA == "SWE"]), "\n")
