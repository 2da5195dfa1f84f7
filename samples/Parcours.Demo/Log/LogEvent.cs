using System.Runtime.InteropServices;

namespace Parcours.Demo.Log;

/// <summary>One row of the log. Nps is an answer from 0 to 10, or -1 when nobody asked.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LogEvent(int Case, string Activity, DateTime At, string Channel, string Resource, int Nps);
