/// All kinds of findings there are, family by family.
enum FindingTypes {
  /// Tests hold each of these to a case, and all cases to these.
  static let all: [any Finding.Type] = [
    // DocumentFindings
    Unreadable.self, TooLarge.self, NotText.self, BadSyntax.self, TooManyValues.self,
    ExpandsTooFar.self,
    NotRecognised.self, TerraformText.self, ListGoesOn.self, UnknownKeys.self, NotOpened.self,
    // DefinitionFindings
    Rejected.self, BadPattern.self, Unsupported.self, PassedOver.self, DefinedAgain.self,
    SameNameElsewhere.self, NotKnown.self, PrintedNames.self, Repaired.self, MadeName.self,
    NoReturnData.self,
    // FilterFindings
    SharedMetric.self, PatternRemark.self, TransformedLogs.self, SelectedLogs.self,
    ExceptedCalls.self, AbsentFields.self, SeveralLogGroups.self, TooManyInGroup.self,
    // JoiningFindings
    FilterWithoutAlarm.self, AlarmWithoutFilter.self, MetricNotKnown.self, MetricOfService.self,
    DimensionsNeverMatch.self, RegionsNeverMatch.self, UnitNeverMatches.self,
    // AlarmFindings
    ThresholdOutOfReach.self, AlwaysBreaching.self, ShortPeriod.self, CompositesInRing.self,
    // ActionFindings
    ActionsDisabled.self, NoActions.self,
    // ControlFindings
    ControlPartlyCaught.self, ControlOverCaught.self, ControlCondition.self,
    ControlUnwatched.self, ControlWithReservations.self, ControlMissed.self, ControlNotKnown.self,
    CatchAll.self,
    // TrailFindings
    TrailStep.self, StatusOfNoTrail.self, NoTrail.self,
    // ParameterFindings
    UnresolvedParameter.self, ForbiddenParameter.self, UnusedParameter.self,
    // TemplateFindings
    UnknownFunction.self, BadFunction.self, UnresolvedMapping.self, UnknownReference.self,
    UndecidedCondition.self,
    // CommandFindings
    BadCommand.self, LooseContinuation.self, FileNotRead.self,
  ]
}

extension DefinitionFinding {
  /// The names of all rules by which findings are made, each once.
  public static let rules: [String] = FindingTypes.all.flatMap { $0.rules }
}
