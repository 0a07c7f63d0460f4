package tonghop.pipeline.doctor;

import java.util.Optional;

/**
 * What was found where something was looked at.
 *
 * @param check what was looked at, for programs
 * @param found what is so, in Vietnamese
 * @param remedy what to do about it; empty where all is well
 */
public record Diagnosis(String check, String found, Optional<String> remedy) {

    static Diagnosis well(String check, String found) {
        return new Diagnosis(check, found, Optional.empty());
    }

    static Diagnosis ill(String check, String found, String remedy) {
        return new Diagnosis(check, found, Optional.of(remedy));
    }

    public boolean isWell() {
        return remedy.isEmpty();
    }
}
