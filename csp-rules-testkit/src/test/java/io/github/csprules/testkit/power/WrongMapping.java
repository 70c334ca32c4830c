package io.github.csprules.testkit.power;

import io.github.csprules.model.Scenario;
import java.util.function.Consumer;

/**
 * A mapping of a host's, from scenarios to a form of its own and back, that is wrong in one way.
 *
 * @param wrong what is wrong
 * @param place what a failure names: a place that differs, or the end of one
 * @param mistake what becomes of the host's form on the way
 */
record WrongMapping(String wrong, String place, Consumer<HostForm> mistake) {

    Scenario thereAndBack(Scenario scenario) {
        HostForm form = HostForm.write(scenario);
        mistake.accept(form);
        return form.read();
    }

    @Override
    public String toString() {
        return wrong;
    }
}
