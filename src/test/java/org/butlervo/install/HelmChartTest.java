// SPDX-License-Identifier: MIT
package org.butlervo.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The Helm chart, linted and rendered by Helm itself. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "Helm's native library is for Linux on amd64")
class HelmChartTest {
    private static final Path CHART = Path.of("docker", "helm", "butler-vo");
    private static final String VALUES = """
            config:
              datasets: [dp1, prompt-2]
              obscoreConfig:
                dp1: "https://example.org/dp1.yaml"
                prompt-2: "prompt.yaml"
              obscoreFiles:
                prompt.yaml: |
                  facility_name: Rubin
                  obs_collection: LSST
              butlerConfig:
                dp1: "https://example.org/dp1/butler.yaml"
                prompt-2: "/repo/prompt"
              properties:
                butlervo.maxrec.maximum: "50000"
              pgpassSecret: "butler"
              trustedProxies: "10.0.0.0/8"
            volumes: [{name: repo, persistentVolumeClaim: {claimName: repo}}]
            volumeMounts: [{name: repo, mountPath: /repo, readOnly: true}]
            global: {host: data.example.org, baseUrl: "https://data.example.org"}
            """;

    @TempDir
    Path folder;

    private TemplateCommand template(String... settings) throws IOException {
        TemplateCommand command = new Helm(CHART)
                .template()
                .withKubeVersion("1.30.0")
                .withName("sia")
                .withValuesFile(Files.writeString(folder.resolve("v.yaml"), VALUES));
        for (String setting : settings) {
            command.set(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        return command;
    }

    /** The rendered objects by kind and name. */
    private Map<String, Tree> render(String... settings) throws IOException {
        Map<String, Tree> objects = new TreeMap<>();
        for (Object document : new Load(LoadSettings.builder().build())
                .loadAllFromString(template(settings).call())) {
            if (document != null) {
                Tree object = new Tree(document);
                objects.put(object.at("kind") + "/" + object.at("metadata", "name"), object);
            }
        }
        return objects;
    }

    @Test
    void helmFindsNothingToComplainOf() {
        LintResult result = new Helm(CHART).lint().strict().call();

        assertThat(result.getMessages())
                .noneMatch(message -> message.startsWith("[ERROR]") || message.startsWith("[WARNING]"));
        assertThat(result.isFailed()).isFalse();
    }

    @Test
    void rendersEveryObject() throws IOException {
        assertThat(render().keySet())
                .containsExactly(
                        "ConfigMap/sia",
                        "Deployment/sia",
                        "GafaelfawrIngress/sia",
                        "GafaelfawrIngress/sia-anonymous",
                        "NetworkPolicy/sia",
                        "PodDisruptionBudget/sia",
                        "Service/sia");
    }

    @Test
    void rendersAPlainIngressWithoutGafaelfawr() throws IOException {
        assertThat(render("ingress.gafaelfawr=false", "replicaCount=1", "networkPolicy.enabled=false")
                        .keySet())
                .containsExactly("ConfigMap/sia", "Deployment/sia", "Ingress/sia", "Service/sia");
    }

    @Test
    void writesPropertiesThatTheServiceReads() throws IOException {
        Properties properties = new Properties();
        properties.load(
                new StringReader(String.valueOf(render().get("ConfigMap/sia").at("data", "butler-vo.properties"))));

        assertThat(properties)
                .containsEntry("butlervo.repositories", "dp1,prompt-2")
                .containsEntry("butlervo.repository.dp1.obscore", "https://example.org/dp1.yaml")
                .containsEntry("butlervo.repository.prompt-2.obscore", "/etc/butler-vo/prompt.yaml")
                .containsEntry("butlervo.repository.prompt-2.butler", "/repo/prompt")
                .containsEntry("butlervo.base-url", "https://data.example.org")
                .containsEntry("butlervo.maxrec.maximum", "50000");
    }

    @Test
    void givesThePodNoRights() throws IOException {
        Tree pod = render().get("Deployment/sia").tree("spec", "template", "spec");
        Tree container = pod.tree("containers", 0);

        assertThat(pod.at("securityContext", "runAsNonRoot")).isEqualTo(true);
        assertThat(pod.at("automountServiceAccountToken")).isEqualTo(false);
        assertThat(container.at("securityContext", "readOnlyRootFilesystem")).isEqualTo(true);
        assertThat(container.at("securityContext", "allowPrivilegeEscalation")).isEqualTo(false);
        assertThat(container.at("securityContext", "capabilities", "drop")).isEqualTo(List.of("ALL"));
        assertThat(container.at("volumeMounts", 0, "mountPath")).isEqualTo("/tmp");
        assertThat(List.of("startupProbe", "livenessProbe", "readinessProbe"))
                .allSatisfy(probe ->
                        assertThat(container.at(probe, "httpGet", "port")).isEqualTo("http"));
    }

    @Test
    void opensOnlyWhatClientsReadBeforeTheyLogIn() throws IOException {
        Tree ingress = render().get("GafaelfawrIngress/sia-anonymous");
        List<Object> paths = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            paths.add(ingress.at("template", "spec", "rules", 0, "http", "paths", i, "path"));
        }

        assertThat(ingress.at("config", "scopes")).isEqualTo(Map.of("anonymous", true));
        assertThat(paths)
                .containsExactly(
                        "/api/sia(/[^/]+)?/capabilities",
                        "/api/sia(/[^/]+)?/availability",
                        "/api/sia(/[^/]+)?/examples");
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> template("config.datasets=").call())
                .hasMessageContaining("config.datasets must name at least one repository");
        assertThatThrownBy(() -> template("config.trustedProxies=").call())
                .hasMessageContaining("config.trustedProxies must name the addresses");
        assertThatThrownBy(() -> template("config.butlerConfig.dp1=").call())
                .hasMessageContaining("config.butlerConfig.dp1 must be set");
        assertThatThrownBy(() -> template("global.host=").call()).hasMessageContaining("global.host must be set");
    }
}
