package tonghop.fire;

import java.util.List;

/**
 * What comes from one office, one thing after the other: a correction comes once what it corrects is in the ledger, a repeat once the first is.
 * So the order in which lanes run beside each other changes nothing but numbers and times.
 *
 * @param letters to how many messages, or approvals, it gets a letter
 */
record Lane(String name, List<Step> steps, List<Expected> expected, int letters) {

    /** Something that is done at an office. */
    interface Step {
        void at(Office office) throws Exception;
    }
}
