package org.pledgewatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

/// How somebody acts on a page.
interface Hands {
    /// A link or a button.
    void press(Locator there);

    void type(Locator field, String text);

    /// One of several, or a tick.
    void choose(Locator choice);

    void pick(Locator list, String option);

    /// Opens what waits longest, from a list of what waits.
    void openTheFirst(Page list);

    /// Says why, where somebody else's proposal is decided.
    void giveReason(Page proposal, String reason);

    /// By pointing, as with a mouse or a finger.
    final class Pointing implements Hands {
        @Override
        public void press(Locator there) {
            there.click();
        }

        @Override
        public void type(Locator field, String text) {
            field.click();
            field.fill(text);
        }

        @Override
        public void choose(Locator choice) {
            choice.check();
        }

        @Override
        public void pick(Locator list, String option) {
            list.selectOption(new SelectOption().setLabel(option));
        }

        @Override
        public void openTheFirst(Page list) {
            list.locator("table[data-rows] th a").first().click();
        }

        @Override
        public void giveReason(Page proposal, String reason) {
            type(proposal.getByLabel("Reason", new Page.GetByLabelOptions().setExact(true)), reason);
        }
    }

    /// By keys alone; whatever is reached shows that it is.
    final class Typing implements Hands {
        private static final int ENOUGH = 400;
        private static final String IS_REACHED = "here => here === document.activeElement";
        private static final String IS_OF_THE_GROUP =
                "choice => document.activeElement.type === 'radio' && document.activeElement.name === choice.name";

        private static void goTo(Locator there, String isReached) {
            Keyboard keys = there.page().keyboard();
            for (int presses = 0; presses < ENOUGH; presses++) {
                if ((boolean) there.evaluate(isReached)) {
                    assertThat(there.page()
                                    .evaluate("() => getComputedStyle(document.activeElement).outlineStyle !== 'none'"))
                            .as("one sees where the keys are: %s", there)
                            .isEqualTo(true);
                    return;
                }
                keys.press("Tab");
            }
            throw new AssertionError("the Tab key does not come to " + there);
        }

        @Override
        public void press(Locator there) {
            goTo(there, IS_REACHED);
            there.page().keyboard().press("Enter");
        }

        @Override
        public void type(Locator field, String text) {
            goTo(field, IS_REACHED);
            field.page().keyboard().press("Control+A");
            field.page().keyboard().type(text);
        }

        @Override
        public void choose(Locator choice) {
            Keyboard keys = choice.page().keyboard();
            if (choice.getAttribute("type").equals("checkbox")) {
                goTo(choice, IS_REACHED);
                keys.press("Space");
            } else {
                goTo(choice, IS_OF_THE_GROUP);
                keys.press("Space");
                for (int presses = 0; presses < ENOUGH && !(boolean) choice.evaluate(IS_REACHED); presses++) {
                    keys.press("ArrowDown");
                }
            }
            assertThat(choice.isChecked()).isTrue();
        }

        @Override
        public void pick(Locator list, String option) {
            goTo(list, IS_REACHED);
            list.page().keyboard().type(option);
            assertThat(list.evaluate("list => list.selectedOptions[0].label")).isEqualTo(option);
        }

        @Override
        public void openTheFirst(Page list) {
            list.keyboard().press("j");
            list.keyboard().press("Enter");
        }

        @Override
        public void giveReason(Page proposal, String reason) {
            proposal.keyboard().press("r");
            proposal.keyboard().type(reason);
        }
    }
}
