package boxreel.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assertions;

/// Who may know whom. `docs/architecture.md` tells why in full.
@AnalyzeClasses(packages = "boxreel", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] MODULES_ABOVE_RENDER = {
    "boxreel.ui..", "boxreel.planner..", "boxreel.app..", "boxreel.cli.."
  };

  @ArchTest
  static final ArchRule layoutDomainIsPureJdk =
      classes()
          .that()
          .resideInAnyPackage("boxreel.layout", "boxreel.base..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("boxreel.layout", "boxreel.base..", "java..", "org.jspecify..")
          .because("layouts are read, drawn, rendered and stored by parts that share nothing else");

  @ArchTest
  static final ArchRule layoutKnowsNoWindowNoTensorNoModel =
      noClasses()
          .that()
          .resideInAPackage("boxreel.layout..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javafx..",
              "ai.djl..",
              "org.bytedeco..",
              "dev.langchain4j..",
              "boxreel.planner..",
              "boxreel.render..",
              "boxreel.ui..",
              "boxreel.app..",
              "boxreel.cli..")
          .because("the layout domain is below everything else");

  @ArchTest
  static final ArchRule projectsKnowOnlyTheLayoutDomain =
      noClasses()
          .that()
          .resideInAPackage("boxreel.project..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javafx..",
              "ai.djl..",
              "org.bytedeco..",
              "dev.langchain4j..",
              "boxreel.planner..",
              "boxreel.render..",
              "boxreel.ui..",
              "boxreel.app..",
              "boxreel.cli..")
          .because("a project is opened and saved without a window, a renderer or a planner");

  @ArchTest
  static final ArchRule aProjectIsPureJdk =
      classes()
          .that()
          .resideInAPackage("boxreel.project")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("boxreel.project", "boxreel.layout", "java..", "org.jspecify..")
          .because("its files are the business of a package of their own");

  @ArchTest
  static final ArchRule interchangeKnowsOnlyLayoutsAndProjects =
      classes()
          .that()
          .resideInAPackage("boxreel.interchange..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "boxreel.interchange..",
              "boxreel.layout..",
              "boxreel.project",
              "boxreel.base..",
              "com.fasterxml.jackson..",
              "java..",
              "javax.xml.stream..",
              "org.slf4j..",
              "org.jspecify..")
          .because("files of other programs are read without a window, a renderer or a planner");

  @ArchTest
  static final ArchRule nothingBelowKnowsInterchange =
      noClasses()
          .that()
          .resideInAnyPackage(
              "boxreel.layout..", "boxreel.project..", "boxreel.planner..", "boxreel.render..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("boxreel.interchange..")
          .because("no part of a layout is there for another program's sake");

  @ArchTest
  static final ArchRule planningKnowsNoRendererAndNoWindow =
      noClasses()
          .that()
          .resideInAPackage("boxreel.planner..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javafx..",
              "ai.djl..",
              "org.bytedeco..",
              "boxreel.render..",
              "boxreel.ui..",
              "boxreel.app..",
              "boxreel.cli..")
          .because("a layout is planned before and without any picture");

  @ArchTest
  static final ArchRule theBuiltInPlannerKnowsNoNetwork =
      noClasses()
          .that()
          .resideInAnyPackage(
              "boxreel.planner",
              "boxreel.planner.reading..",
              "boxreel.planner.staging..",
              "boxreel.planner.revising..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.net..",
              "java.nio.channels..",
              "javax.net..",
              "dev.langchain4j..",
              "boxreel.planner.llm..")
          .because("who plans with the built-in planner stays offline");

  @ArchTest
  static final ArchRule renderKnowsOnlyTheLayoutDomain =
      noClasses()
          .that()
          .resideInAPackage("boxreel.render..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("javafx..", "dev.langchain4j..")
                  .or(resideInAnyPackage(MODULES_ABOVE_RENDER)))
          .because("the renderer also works without a window and without a language model");

  @ArchTest
  static final ArchRule theWindowSeesOnlyTheRenderersInterface =
      noClasses()
          .that()
          .resideInAPackage("boxreel.ui..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "ai.djl..",
                      "org.bytedeco..",
                      "dev.langchain4j..",
                      "boxreel.planner.llm..",
                      "boxreel.app..",
                      "boxreel.cli..")
                  .or(
                      resideInAPackage("boxreel.render..")
                          .and(not(resideInAPackage("boxreel.render.api..")))))
          .because("a renderer in another process or on another machine must fit in as well");

  @ArchTest
  static final ArchRule assetsDependOnNothing =
      noClasses()
          .that()
          .resideInAPackage("boxreel.assets..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("boxreel..").and(not(resideInAPackage("boxreel.assets.."))))
          .because("assets are files with typed access");

  @ArchTest
  static final ArchRule viewModelsKnowNoScene =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .or()
          .resideInAPackage("boxreel.ui.document..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.stage..")
          .because("view models are tested without a toolkit");

  @ArchTest
  static final ArchRule onlyTheVideoAdapterKnowsFfmpeg =
      noClasses()
          .that()
          .resideOutsideOfPackage("boxreel.render.video.ffmpeg..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.bytedeco..")
          .because("native errors are caught in one place");

  @ArchTest
  static final ArchRule onlyTheLanguageModelPlannersKnowLangChain4j =
      noClasses()
          .that()
          .resideOutsideOfPackage("boxreel.planner.llm..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.langchain4j..")
          .because("another library must be able to replace it");

  @ArchTest
  static final ArchRule onlyTheLocalPlannerKnowsLlama =
      noClasses()
          .that()
          .resideOutsideOfPackage("boxreel.planner.local..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("de.kherud..")
          .because("native errors are caught in one place");

  @ArchTest
  static final ArchRule onlySheetAndAnimaticKnowPdfBox =
      noClasses()
          .that()
          .resideOutsideOfPackages("boxreel.project.sheet..", "boxreel.project.animatic..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..")
          .because("another library must be able to replace it");

  @ArchTest
  static final ArchRule onlyRenderKnowsDjl =
      noClasses()
          .that()
          .resideOutsideOfPackage("boxreel.render..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.djl..")
          .because("no tensor type crosses the renderer's interface");

  @ArchTest
  static final ArchRule onlyTensorOwnsNativeScopes =
      noClasses()
          .that()
          .resideInAPackage("boxreel..")
          .and()
          .resideOutsideOfPackage("boxreel.render.tensor..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("ai.djl.ndarray.NDScope")
          .because("native memory has one owner");

  @ArchTest
  static final ArchRule theRenderersInterfaceIsPlain =
      noClasses()
          .that()
          .resideInAPackage("boxreel.render.api..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("ai.djl..", "org.bytedeco..")
                  .or(
                      resideInAPackage("boxreel.render..")
                          .and(not(resideInAPackage("boxreel.render.api..")))))
          .because("users of the renderer see requests, events and frames only");

  @ArchTest
  static final ArchRule samplersKnowNoModel =
      noClasses()
          .that()
          .resideInAPackage("boxreel.render.sampler..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("boxreel.render.model..")
          .because("a sampler works on any noise prediction");

  @ArchTest
  static final ArchRule theCommandLineKnowsNoWindow =
      noClasses()
          .that()
          .resideInAPackage("boxreel.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "boxreel.ui..", "boxreel.app..")
          .because("commands run where there is no display");

  @ArchTest
  static final ArchRule oneDispatcherReachesTheWindowThread =
      noClasses()
          .that()
          .resideOutsideOfPackage("boxreel.ui.fx..")
          .should()
          .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
          .because("one place decides how events reach the window");

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackages("boxreel.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace")
          .because("standard output belongs to results");

  @ArchTest
  static final ArchRule oneLogger =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.util.logging..",
              "org.apache.logging..",
              "ch.qos.logback..",
              "org.apache.commons.logging..")
          .because("everything logs through SLF4J");

  @ArchTest
  static final ArchRule oneJsonLibrary =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.google.gson..", "org.json..", "javax.json..")
          .because("Jackson is there anyway");

  @ArchTest
  static final ArchRule swingStaysOut =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javax.swing..")
          .because("the window is JavaFX");

  @ArchTest
  static final ArchRule partsAreFreeOfCycles =
      slices().matching("boxreel.(*)..").should().beFreeOfCycles();

  @ArchTest
  static void everyPackageIsNullMarkedAndDescribed(JavaClasses all) {
    List<String> unmarked =
        all.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(p -> !p.tryGetAnnotationOfType(NullMarked.class).isPresent())
            .map(JavaPackage::getName)
            .sorted()
            .collect(Collectors.toList());
    Assertions.assertEquals(List.of(), unmarked);
  }

  @ArchTest
  static void theWholeProgramIsLookedAt(JavaClasses all) {
    // A rule over classes that are not there would hold.
    for (String part :
        List.of("base", "layout", "planner", "project", "render", "ui", "cli", "app")) {
      Assertions.assertTrue(
          all.stream().anyMatch(c -> c.getPackageName().startsWith("boxreel." + part)), part);
    }
  }
}
