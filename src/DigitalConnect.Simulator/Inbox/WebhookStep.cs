namespace DigitalConnect.Simulator.Inbox;

/// <summary>How the next webhook event is delivered, as <c>curl</c> says it.</summary>
internal sealed record WebhookStep
{
    public bool Lost { get; init; }

    public bool AfterNext { get; init; }

    public bool Twice { get; init; }

    /// <summary>Seconds.</summary>
    public double Delay { get; init; }

    /// <summary>How many events are delivered so; one where it is missing.</summary>
    public int? Times { get; init; }

    public SimulatedWebhook ToWebhook()
    {
        var delivery = Lost ? SimulatedWebhook.Lost : AfterNext ? SimulatedWebhook.AfterNext : SimulatedWebhook.Regular;
        if (Twice)
            delivery = delivery.Twice();
        return Delay == 0 ? delivery : delivery.Delay(TimeSpan.FromSeconds(Delay));
    }
}
