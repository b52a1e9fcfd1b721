package org.pledgewatch.api.sdmx;

import java.util.List;
import java.util.Map;
import org.pledgewatch.sdmx.ItemScheme.Item;
import org.pledgewatch.sdmx.Labels;

/// The concepts and codes that are the same in every edition. Where SDMX has a cross-domain concept or code for it,
/// it is that one.
final class FixedCodes {
    private FixedCodes() {}

    static final Item ALL_STATES = item("_T", "All states", "Tous les États", "Todos los Estados", "");
    static final Item ANNUAL = item("A", "Annual", "Annuelle", "Anual", "");

    static final List<Item> CONCEPTS = List.of(
            item("FREQ", "Frequency", "Fréquence", "Frecuencia", ""),
            item(
                    "REF_AREA",
                    "Reference area",
                    "Zone de référence",
                    "Área de referencia",
                    "The state, or the states that are counted."),
            item("INDICATOR", "Indicator", "Indicateur", "Indicador", "What is asked of every state."),
            item("BOUND", "Bound", "Borne", "Límite", "Which end of the range that the evidence leaves possible."),
            item("LEVEL", "Level", "Niveau", "Nivel", "A level on the indicator's scale."),
            item("COUNT", "What is counted", "Ce qui est compté", "Lo que se cuenta", ""),
            item("TIME_PERIOD", "Time period", "Période", "Período", "The year."),
            item(
                    "OBS_VALUE",
                    "Observation value",
                    "Valeur d'observation",
                    "Valor de observación",
                    "Of findings, the rank of the level on the indicator's scale, counted from 0: an order and no"
                            + " quantity. Of counts, a number of states."),
            item("OBS_STATUS", "Observation status", "Statut d'observation", "Estado de observación", ""),
            item(
                    "REF_DAY",
                    "Reference day",
                    "Jour de référence",
                    "Día de referencia",
                    "The day of the year for which the observation holds: its last, or the edition's."),
            item(
                    "FINDING",
                    "Kind of finding",
                    "Type de constat",
                    "Tipo de constatación",
                    "What the evidence allows to say."),
            item("STALE", "Stale", "Périmé", "Caducado", "Whether the evidence is older than an answer lasts."),
            item(
                    "LAST_EVIDENCE",
                    "Last evidence",
                    "Dernière preuve",
                    "Última prueba",
                    "The latest day for which the sources behind the answer speak."),
            item("UNIT_MEASURE", "Unit of measure", "Unité de mesure", "Unidad de medida", ""),
            item(
                    "UNIT_MULT",
                    "Unit multiplier",
                    "Multiplicateur d'unité",
                    "Multiplicador de unidad",
                    "The power of ten by which values are to be multiplied."),
            item("DECIMALS", "Decimals", "Décimales", "Decimales", ""),
            item("EDITION", "Edition", "Édition", "Edición", "The number of the edition that the data are of."));

    static final String LOW = "LOW";
    static final String HIGH = "HIGH";

    static final List<Item> BOUNDS = List.of(
            item(
                    LOW,
                    "Lowest level possible",
                    "Niveau le plus bas possible",
                    "Nivel más bajo posible",
                    "Equal to the highest where a level is established."),
            item(
                    HIGH,
                    "Highest level possible",
                    "Niveau le plus haut possible",
                    "Nivel más alto posible",
                    "Equal to the lowest where a level is established."));

    static final List<Item> COUNTS = List.of(
            item(
                    LOW,
                    "At the level or above, at least",
                    "Au niveau ou au-dessus, au moins",
                    "En el nivel o por encima, al menos",
                    "States of which it is established."),
            item(
                    HIGH,
                    "At the level or above, at most",
                    "Au niveau ou au-dessus, au plus",
                    "En el nivel o por encima, a lo sumo",
                    "With those of which it is contested or not known."),
            item(
                    "BELOW",
                    "Below the level",
                    "Au-dessous du niveau",
                    "Por debajo del nivel",
                    "States of which it is established."),
            item(
                    "CONTESTED",
                    "Contested",
                    "Contesté",
                    "Controvertido",
                    "Sources contradict each other on which side of the level the state is."),
            item(
                    "UNKNOWN",
                    "Not known",
                    "Inconnu",
                    "Desconocido",
                    "Undetermined, stale, without information or not yet assessed."),
            item(
                    "OF",
                    "States counted",
                    "États comptés",
                    "Estados contados",
                    "All but those to which the question does not apply."));

    static final List<Item> FINDINGS = List.of(
            item("ESTABLISHED", "Established", "Établi", "Establecido", "The evidence supports one level."),
            item(
                    "CONTESTED",
                    "Contested",
                    "Contesté",
                    "Controvertido",
                    "Sources of equal authority contradict each other."),
            item(
                    "UNDETERMINED",
                    "Undetermined",
                    "Indéterminé",
                    "Indeterminado",
                    "The evidence leaves several levels possible."),
            item(
                    "NO_INFORMATION",
                    "No information",
                    "Sans information",
                    "Sin información",
                    "Sources were read and say nothing of it."),
            item(
                    "NOT_YET_ASSESSED",
                    "Not yet assessed",
                    "Pas encore évalué",
                    "Aún no evaluado",
                    "Nobody has read a source for it yet."),
            item("NOT_APPLICABLE", "Not applicable", "Sans objet", "No aplicable", "The question does not arise."));

    static final List<Item> OBSERVATION_STATUS = List.of(
            item("A", "Normal value", "Valeur normale", "Valor normal", ""),
            item("U", "Low reliability", "Fiabilité faible", "Fiabilidad baja", "Contested, undetermined or stale."),
            item(
                    "L",
                    "Missing value; data exist but were not collected",
                    "Valeur manquante ; données existantes mais non collectées",
                    "Valor ausente; los datos existen pero no se recopilaron",
                    "Not yet assessed."),
            item("O", "Missing value", "Valeur manquante", "Valor ausente", "No information."),
            item(
                    "M",
                    "Missing value; data cannot exist",
                    "Valeur manquante ; données impossibles",
                    "Valor ausente; los datos no pueden existir",
                    "Not applicable."));

    static final List<Item> YES_NO = List.of(item("Y", "Yes", "Oui", "Sí", ""), item("N", "No", "Non", "No", ""));

    static final String UNIT_LEVEL = "LEVEL";
    static final String UNIT_STATES = "STATES";

    static final List<Item> UNITS = List.of(
            item(
                    UNIT_LEVEL,
                    "Rank on the indicator's scale",
                    "Rang sur l'échelle de l'indicateur",
                    "Rango en la escala del indicador",
                    "Counted from 0, the lowest level."),
            item(UNIT_STATES, "States", "États", "Estados", ""));

    private static Item item(String id, String english, String french, String spanish, String description) {
        return new Item(
                id,
                Labels.of("en", Map.of("en", english, "fr", french, "es", spanish)),
                Labels.english(description),
                null);
    }
}
